import type { Locale as OurLocale } from "./locales";
import type { messages } from "./messages/zh";

// Message keys are typed: a missing key fails the build, not the resident. Augmented where the interface is declared:
// next-intl only re-exports it, and TypeScript 6 finds no module to augment there.
declare module "use-intl" {
  interface AppConfig {
    Locale: OurLocale;
    Messages: typeof messages;
  }
}
