import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KeptDecision } from "@/domain/publishing/desk";
import { formatMoment, formatPeriod } from "@/i18n/format";

type Props = {
  decisions: readonly KeptDecision[];
  names: ReadonlyMap<string, string>;
  /** What can still be done about one: a plan given up, the last one undone. */
  controlOf: (decision: KeptDecision) => ReactNode;
};

/** What was decided about a record, the latest first. */
export function DecisionList({ decisions, names, controlOf }: Props) {
  return (
    <ol className="rows">
      {decisions.toReversed().map((decision) => (
        <li key={decision.id} className="console-row">
          <Line decision={decision} names={names} />
          {controlOf(decision)}
        </li>
      ))}
    </ol>
  );
}

function Line({ decision, names }: { decision: KeptDecision; names: ReadonlyMap<string, string> }) {
  const t = useTranslations("publishingDesk");
  const terms = useTranslations("publishing.action");
  const actors = useTranslations("console.actor");
  const locale = useLocale();
  const { action, plannedDate, reason, successor, decidedAt, decidedBy, appliedAt, revokedAt, isUndone } = decision;
  const moment = (date: Date) => formatMoment(date, locale);
  const who =
    decidedBy === "system" || decidedBy === "command-line"
      ? actors(decidedBy)
      : (names.get(decidedBy.replace(/^user:/, "")) ?? decidedBy);
  const state = isUndone
    ? t("state.undone")
    : revokedAt && !appliedAt
      ? t("state.revoked", { date: moment(revokedAt) })
      : appliedAt
        ? null
        : t("state.planned");
  return (
    <div>
      <strong>{terms(action)}</strong>
      {plannedDate ? ` · ${t("fromDay", { date: formatPeriod(plannedDate, locale) })}` : ""}
      {state ? ` · ${state}` : ""}
      <span className="row-line small">
        {who} · {moment(decidedAt)}
      </span>
      {reason ? (
        <span className="row-line" lang="zh-CN">
          {reason}
        </span>
      ) : null}
      {successor ? <span className="row-line small">{t("successorIs", { code: successor })}</span> : null}
    </div>
  );
}
