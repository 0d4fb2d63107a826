import { Phone } from "lucide";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { localePath } from "@/i18n/locales";
import { HotlineLink } from "./hotline-link";
import { LocaleLink } from "./locale-link";
import { NavigationLink } from "./navigation-link";
import { SiteName } from "./site-name";

const pages = [
  { key: "map", path: "/" },
  { key: "matters", path: "/matters" },
  { key: "plan", path: "/plan" },
  { key: "projects", path: "/projects" },
  { key: "indicators", path: "/indicators" },
] as const;

/** Name, the five parts of the product, language and hotline: the same on every page. */
export async function SiteHeader() {
  const [t, locale] = await Promise.all([getTranslations("site"), getLocale()]);
  return (
    <header className="site-header no-print">
      <a href="#content" className="skip-link">
        {t("skipToContent")}
      </a>
      <Link href={localePath(locale, "/")} className="site-name" prefetch={false}>
        <SiteName />
      </Link>
      <nav aria-label={t("mainNavigation")} className="site-nav">
        {pages.map(({ key, path }) => (
          <NavigationLink key={key} href={localePath(locale, path)} exact={path === "/"}>
            {t(key)}
          </NavigationLink>
        ))}
      </nav>
      <div className="site-tools">
        <LocaleLink to={locale === "zh" ? "en" : "zh"} label={t("otherLanguageLabel")}>
          {t("otherLanguage")}
        </LocaleLink>
        <HotlineLink aria-label={t("hotline")}>
          <Icon of={Phone} size={16} />
          12345
        </HotlineLink>
      </div>
    </header>
  );
}
