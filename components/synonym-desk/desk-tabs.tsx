import { useLocale, useTranslations } from "next-intl";
import { ChipLinks } from "@/components/ui/chip-links";
import { localePath } from "@/i18n/locales";

const tabs = ["misses", "list", "draft", "cases", "publications"] as const;
export type DeskTab = (typeof tabs)[number];

const pageOf = (tab: DeskTab) => (tab === "misses" ? "/console/synonyms" : `/console/synonyms/${tab}`);

/** The pages of the desk; `drafted`: how many changes wait in the draft. */
export function DeskTabs({ current, drafted }: { current?: DeskTab; drafted: number }) {
  const t = useTranslations("synonymDesk");
  const locale = useLocale();
  return (
    <nav className="desk-tabs" aria-label={t("title")}>
      <ChipLinks
        name={t("title")}
        chips={tabs.map((tab) => ({
          label: t(`tab.${tab}`),
          count: tab === "draft" ? drafted : undefined,
          href: localePath(locale, pageOf(tab)),
          on: tab === current,
        }))}
      />
    </nav>
  );
}
