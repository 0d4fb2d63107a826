import { useLocale, useTranslations } from "next-intl";
import { SubjectName } from "@/components/reports/subject-name";
import { asksWhat, pathOfSubject, type Subject } from "@/domain/reports/kinds";
import { localePath } from "@/i18n/locales";

/** Back to what a report or a call was about, by its name. */
export function BackToSubject({ noun, code, name, primary = false }: Subject & { name: string; primary?: boolean }) {
  const t = useTranslations("reports");
  const locale = useLocale();
  return (
    <a className={`button ${primary ? "button-primary" : ""}`} href={localePath(locale, pathOfSubject({ noun, code }))}>
      {asksWhat({ noun, code })
        ? t("toStart")
        : t.rich("back", { subject: () => <SubjectName noun={noun} name={name} /> })}
    </a>
  );
}
