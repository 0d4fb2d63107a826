import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/i18n/locales";

const texts = { role: "deniedText", outside: "deniedOutside", nowhere: "deniedNowhere" } as const;

/** What somebody may not: said plainly, with the way back. */
export function Denied({ why = "role" }: { why?: "role" | "outside" | "nowhere" }) {
  const t = useTranslations("console");
  const locale = useLocale();
  return (
    <>
      <h1 className="page-title">{t("denied")}</h1>
      <p>{t(texts[why])}</p>
      <p className="pt-2">
        <a className="tap-line" href={localePath(locale, "/console")}>
          {t("title")}
        </a>
      </p>
    </>
  );
}
