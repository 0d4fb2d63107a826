import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChangeText } from "@/components/records/change-text";
import { useVersionText } from "@/components/records/merge-form";
import type { FieldDifference } from "@/domain/editing/merge";
import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import type { RuleNumber } from "@/domain/publishing/gate/finding";
import { formatMoment, formatPeriod } from "@/i18n/format";

type Props = {
  noun: EditableNoun;
  version: {
    submittedAt: Date;
    differences: readonly FieldDifference[];
    broken: readonly RuleNumber[];
    outcome: string;
    plannedDate: string | null;
    planFault: "gate" | "conflict" | "faulty" | "shelved" | null;
  };
  /** Who handed it in, by name. */
  submittedBy: string;
  /** Of codes, by target and code. */
  names: ReadonlyMap<string, string>;
  /** Gives up its plan. */
  revoke: ReactNode;
};

/** What a submitted version would change for residents, and what keeps it from them. */
export function VersionChanges({ noun, version, submittedBy, names, revoke }: Props) {
  const t = useTranslations("correction");
  const records = useTranslations("editingRecords");
  const terms = useTranslations("publishing");
  const tell = useVersionText(recordForms[noun], names);
  const { submittedAt, differences, broken, outcome, plannedDate, planFault } = version;
  const locale = useLocale();
  const when = formatMoment(new Date(submittedAt), locale);
  return (
    <section className="section" id="version">
      <h2>{t("version")}</h2>
      <p className="small">{t("submittedBy", { who: submittedBy, when })}</p>
      {plannedDate ? (
        <div className="notice">
          <p>{t("planned", { date: formatPeriod(plannedDate, locale) })}</p>
          {revoke}
        </div>
      ) : null}
      {planFault ? <p className="notice notice-fault">{t(`planFault.${planFault}`)}</p> : null}
      {outcome === "conflict" || outcome === "faulty" ? (
        <p className="notice notice-fault">{t(`versionFault.${outcome}`)}</p>
      ) : null}
      {broken.length > 0 ? (
        <div className="notice notice-fault">
          <p>{t("breaks")}</p>
          <ul>
            {broken.map((rule) => (
              <li key={rule}>
                {rule}. {terms(`rule.${rule}`)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {differences.length === 0 ? <p>{t("noDifference")}</p> : null}
      <ul className="rows">
        {differences.map((difference) => (
          <li key={difference.path} className="version-change py-2">
            <strong>{tell.place(difference)}</strong>
            {records("separator")}
            <ChangeText difference={difference} tell={tell} />
          </li>
        ))}
      </ul>
    </section>
  );
}
