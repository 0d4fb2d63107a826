import { useLocale, useTranslations } from "next-intl";
import { fieldPath, verifyPath } from "@/domain/publishing/field-path";
import type { Finding, RuleNumber } from "@/domain/publishing/gate/finding";
import type { RuleResult } from "@/domain/publishing/gate/gate";
import { CONFIRMED_LATER, consequenceOf } from "@/domain/publishing/gate/next-version";
import { severities } from "@/domain/publishing/gate/policy";
import type { RecordName } from "@/domain/publishing/nouns";
import { localePath } from "@/i18n/locales";
import { publishFindingText } from "@/i18n/publishing-texts";

type Shown = {
  record: RecordName;
  /** Whether the fields lead to where they are filled in. */
  mayEdit?: boolean;
  /** Whether it stands where it is verified. */
  isLive?: boolean;
};
type Props = Shown & {
  results: readonly RuleResult[];
  /** What keeps it from residents, and what whoever publishes it has to confirm. */
  broken?: readonly RuleNumber[];
  unfixed?: readonly RuleNumber[];
};

const order = ["fail", "unknown", "pass", "not-concerned"] as const;

/** What the gate says of a record, rule by rule: what fails first, and what is in order folded away. */
export function FindingList({ record, results, broken = [], unfixed = [], mayEdit = true, isLive = false }: Props) {
  const t = useTranslations("publishingDesk.findings");
  const terms = useTranslations("publishing");
  const count = (outcome: RuleResult["outcome"]) => results.filter((each) => each.outcome === outcome).length;
  const open = results.filter(({ outcome }) => outcome === "fail" || outcome === "unknown");
  const settled = results.filter(({ outcome }) => outcome === "pass" || outcome === "not-concerned");
  const urgency = ({ outcome, severity }: RuleResult) =>
    outcome === "fail" ? severities.indexOf(severity) : severities.length;
  const sorted = [...open].sort((a, b) => urgency(a) - urgency(b) || a.rule - b.rule);
  const shown = { record, broken, unfixed, mayEdit, isLive };
  return (
    <>
      <p className="desk-counts">
        {order.map((outcome) => (
          <span key={outcome}>
            {terms(`outcome.${outcome}`)} <strong>{count(outcome)}</strong>
          </span>
        ))}
      </p>
      {sorted.length > 0 ? <Rules {...shown} results={sorted} /> : <p>{t("nothing")}</p>}
      {settled.length > 0 ? (
        <details>
          <summary className="tap-line">{t("settled", { count: settled.length })}</summary>
          <Rules {...shown} results={settled} />
        </details>
      ) : null}
    </>
  );
}

function Rules({ results, broken, unfixed, ...shown }: Required<Props>) {
  const desk = useTranslations("publishingDesk.findings");
  const t = useTranslations("publishing");
  return (
    <ul className="rows">
      {results.map(({ rule, severity, outcome, findings }) => (
        <li key={rule} className="desk-finding">
          <span className={outcome === "fail" ? "tag desk-fails" : "tag"}>{t(`outcome.${outcome}`)}</span>{" "}
          {outcome === "fail" ? (
            <span className="tag">{desk(`consequence.${consequenceOf({ rule, severity }, { broken, unfixed })}`)}</span>
          ) : null}{" "}
          <span>
            {rule}. {t(`rule.${rule}`)}
          </span>
          {findings.length > 0 ? (
            <ul>
              {findings.map((finding) => (
                <li key={`${finding.field} ${finding.code}`}>
                  <Reason {...shown} rule={rule} finding={finding} />
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Reason({ record, mayEdit, isLive, rule, finding }: Required<Shown> & { rule: RuleNumber; finding: Finding }) {
  const t = useTranslations("publishing");
  const desk = useTranslations("publishingDesk.findings");
  const locale = useLocale();
  return (
    <>
      {publishFindingText(finding, t)}{" "}
      {rule === CONFIRMED_LATER ? (
        isLive &&
        mayEdit && (
          <a className="tap-line" href={localePath(locale, verifyPath(record))}>
            {desk("toVerify")}
          </a>
        )
      ) : mayEdit ? (
        <a className="tap-line" href={localePath(locale, fieldPath(record, finding.field))}>
          {desk("toField")}
        </a>
      ) : null}
    </>
  );
}
