import { getLocale, getTranslations } from "next-intl/server";
import { FocusField } from "@/components/records/focus-field";
import { SaidReports } from "@/components/reports/said-reports";
import { isEditableNoun } from "@/domain/editing/record-forms";
import { fieldFragment } from "@/domain/publishing/field-path";
import { fieldConcerned } from "@/domain/reports/concern";
import { localePath } from "@/i18n/locales";
import type { CaseBehind } from "@/server/reports/behind";

/** Which residents' report led here; with what they said, where no field is the one that it is about. */
export async function FromCase({ found, said, isAsked }: CaseBehind) {
  const [t, reports, locale] = await Promise.all([
    getTranslations("correction"),
    getTranslations("reports"),
    getLocale(),
  ]);
  const field = fieldConcerned(found.noun, found.kind);
  return (
    <div className="notice">
      {isAsked && field && isEditableNoun(found.noun) ? <FocusField id={fieldFragment(found.noun, field)} /> : null}
      <p>
        {t(isAsked ? "fromCase" : "waitingCase", { id: found.id })}{" "}
        <strong>{reports(`kind.${found.kind}`, { noun: found.noun })}</strong>{" "}
        <a className="tap-line" href={localePath(locale, `/console/reports/${found.id}`)}>
          {t("toCase")}
        </a>
      </p>
      {field === "" ? <Said found={found} said={said} /> : null}
    </div>
  );
}

/** What residents said, beside the field that it is about: to be read there, never filled in unseen. */
export async function saidBeside(behind: CaseBehind | null) {
  const at = behind && fieldConcerned(behind.found.noun, behind.found.kind);
  if (!behind || !at || behind.said.length === 0) return null;
  const t = await getTranslations("reports");
  return {
    at,
    says: (
      <aside className="notice record-wide" aria-label={t("saidHere")}>
        <strong>{t("saidHere")}</strong>
        <Said {...behind} />
      </aside>
    ),
  };
}

async function Said({ found, said }: Pick<CaseBehind, "found" | "said">) {
  if (said.length === 0) return null;
  return <SaidReports said={said} photoPath={localePath(await getLocale(), `/console/reports/${found.id}/photos`)} />;
}
