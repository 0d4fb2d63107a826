import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { ruleNumbers } from "@/domain/publishing/gate/finding";
import { type DatedSeverity, presetSeverities, severityOn } from "@/domain/publishing/gate/policy";
import type { RecordKind } from "@/domain/publishing/gate/record";
import { newestOn } from "@/domain/truth/dated";
import { formatPeriod } from "@/i18n/format";

type Props = {
  records: RecordKind;
  policy: readonly DatedSeverity[];
  today: string;
  /** Buttons beside what the district has decided; null where it is not theirs to decide. */
  change: ((row: DatedSeverity, does: "revoke" | "restore") => ReactNode) | null;
};

/** Each rule with what it does today, since when, and what is decided from a later day on. */
export function PolicyTable({ records, policy, today, change }: Props) {
  const t = useTranslations("publishing");
  const desk = useTranslations("publishingDesk.policy");
  const locale = useLocale();
  const rules = ruleNumbers.filter((rule) => presetSeverities[records][rule]);
  return (
    <ul className="rows">
      {rules.map((rule) => {
        const about = policy.filter((each) => each.records === records && each.rule === rule);
        const own = newestOn(about, today);
        const severity = severityOn(about, { records, rule, on: today });
        const preset = presetSeverities[records][rule] ?? "off";
        const later = [...new Set(about.map(({ validFrom }) => validFrom).filter((day) => day > today))].sort();
        return (
          <li key={rule} className="desk-finding">
            <span className={severity === "blocks" ? "tag tag-accent" : "tag"}>{t(`severity.${severity}`)}</span> {rule}
            . {t(`rule.${rule}`)}
            <span className="row-line small">
              {own ? desk("since", { date: formatPeriod(own.validFrom, locale) }) : desk("preset")}
              {later.map((day) => (
                <span key={day}>
                  {" · "}
                  {desk("later", {
                    date: formatPeriod(day, locale),
                    severity: t(`severity.${severityOn(about, { records, rule, on: day })}`),
                  })}
                </span>
              ))}
            </span>
            {change ? (
              <div className="desk-counts">
                {own && severity !== preset
                  ? change({ records, rule, severity: preset, validFrom: today }, "restore")
                  : null}
                {later.map((day) => (
                  <Fragment key={day}>
                    {change(
                      { records, rule, severity: severityOn(about, { records, rule, on: day }), validFrom: day },
                      "revoke",
                    )}
                  </Fragment>
                ))}
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
