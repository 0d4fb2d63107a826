import { Phone } from "lucide";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { displayMode } from "@/components/elder/display-mode";
import { Icon } from "@/components/ui/icon";
import { ELDER_PATH } from "@/domain/site/display-mode";
import { localePath } from "@/i18n/locales";
import { HotlineLink } from "./hotline-link";
import { NavigationLink } from "./navigation-link";
import { SamePageLink } from "./same-page-link";
import { SiteName } from "./site-name";

const pages = [
  { key: "map", path: "/" },
  { key: "matters", path: "/matters" },
  { key: "plan", path: "/plan" },
  { key: "projects", path: "/projects" },
  { key: "indicators", path: "/indicators" },
] as const;

/** What residents do; its list of places has no map beside it. */
const elderPages = [
  { key: "start", path: ELDER_PATH },
  { key: "places", path: "/" },
  { key: "matters", path: "/matters" },
  { key: "plan", path: "/plan" },
] as const;

/** Name, the parts of the product, 长辈版, language and hotline: the same on every page. */
export async function SiteHeader() {
  const [t, elder, locale, mode] = await Promise.all([
    getTranslations("site"),
    getTranslations("elder"),
    getLocale(),
    displayMode(),
  ]);
  const isElder = mode === "elder";
  const links = isElder
    ? elderPages.map(({ key, path }) => ({ path, label: elder(`navigation.${key}`) }))
    : pages.map(({ key, path }) => ({ path, label: t(key) }));
  return (
    <header className="site-header no-print">
      <a href="#content" className="skip-link">
        {t("skipToContent")}
      </a>
      <Link href={localePath(locale, isElder ? ELDER_PATH : "/")} className="site-name" prefetch={false}>
        <span>
          <SiteName />
        </span>
      </Link>
      <nav aria-label={t("mainNavigation")} className="site-nav">
        {links.map(({ path, label }) => (
          <NavigationLink key={path} href={localePath(locale, path)} exact={path === "/"} withBasket>
            {label}
          </NavigationLink>
        ))}
      </nav>
      <div className="site-tools">
        {mode ? (
          <SamePageLink mode={isElder ? "standard" : "elder"}>{elder(isElder ? "standard" : "elder")}</SamePageLink>
        ) : null}
        <SamePageLink locale={locale === "zh" ? "en" : "zh"} label={t("otherLanguageLabel")}>
          {t("otherLanguage")}
        </SamePageLink>
        {isElder ? null : (
          <HotlineLink aria-label={t("hotline")}>
            <Icon of={Phone} size={16} />
            12345
          </HotlineLink>
        )}
      </div>
    </header>
  );
}
