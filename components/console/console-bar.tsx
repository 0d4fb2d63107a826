import { useLocale, useTranslations } from "next-intl";
import { NavigationLink } from "@/components/site/navigation-link";
import { localePath } from "@/i18n/locales";

type Props = { name: string; accounts: boolean; audit: boolean; signOut: () => Promise<void> };

/** The parts of the console that somebody may see, who they are, and the way out. */
export function ConsoleBar({ name, accounts, audit, signOut }: Props) {
  const t = useTranslations("console");
  const locale = useLocale();
  return (
    <div className="console-bar no-print">
      <nav aria-label={t("title")}>
        <NavigationLink href={localePath(locale, "/console")} exact>
          {t("title")}
        </NavigationLink>
        {accounts ? (
          <NavigationLink href={localePath(locale, "/console/accounts")} exact={false}>
            {t("accounts")}
          </NavigationLink>
        ) : null}
        {audit ? (
          <NavigationLink href={localePath(locale, "/console/audit")} exact>
            {t("audit")}
          </NavigationLink>
        ) : null}
        <NavigationLink href={localePath(locale, "/console/account")} exact>
          {t("account")}
        </NavigationLink>
      </nav>
      <form action={signOut}>
        <span className="small">{name}</span>
        <button type="submit" className="button">
          {t("signOut")}
        </button>
      </form>
    </div>
  );
}
