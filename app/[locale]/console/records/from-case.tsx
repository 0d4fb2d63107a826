import { getLocale, getTranslations } from "next-intl/server";
import { decide } from "@/domain/accounts/decide";
import type { EditableNoun } from "@/domain/editing/record-forms";
import { localePath } from "@/i18n/locales";
import type { Official } from "@/server/accounts/official";
import { caseIdOf, findCase } from "@/server/reports/cases";

type Props = { official: Official; noun: EditableNoun; code: string; asked: string | null };

/** Which residents' report led here, for who may read it; nothing where none of this record did. */
export async function FromCase({ official, noun, code, asked }: Props) {
  const id = caseIdOf(asked ?? "");
  const found = id === null ? null : await findCase(id);
  if (!found || found.noun !== noun || found.code !== code) return null;
  if (!decide(official.grants, "read", "reports", { region: found.region }).allowed) return null;
  const [t, reports, locale] = await Promise.all([
    getTranslations("correction"),
    getTranslations("reports"),
    getLocale(),
  ]);
  return (
    <p className="notice">
      {t("fromCase", { id: found.id })} <strong>{reports(`kind.${found.kind}`, { noun })}</strong>{" "}
      <a className="tap-line" href={localePath(locale, `/console/reports/${found.id}`)}>
        {t("toCase")}
      </a>
    </p>
  );
}
