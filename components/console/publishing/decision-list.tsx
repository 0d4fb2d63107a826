import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KeptDecision } from "@/domain/publishing/desk";
import { formatMoment, formatPeriod } from "@/i18n/format";

type Props = {
  decisions: readonly KeptDecision[];
  nameOf: (actor: string) => string;
  /** What can still be done about one: a plan given up, the last one undone. */
  controlOf: (decision: KeptDecision) => ReactNode;
};

/** What was decided about a record, the latest first. */
export function DecisionList({ decisions, nameOf, controlOf }: Props) {
  return (
    <ol className="rows">
      {decisions.toReversed().map((decision) => (
        <li key={decision.id} className="console-row">
          <Line decision={decision} nameOf={nameOf} />
          {controlOf(decision)}
        </li>
      ))}
    </ol>
  );
}

function Line({ decision, nameOf }: { decision: KeptDecision; nameOf: Props["nameOf"] }) {
  const t = useTranslations("publishingDesk");
  const terms = useTranslations("publishing.action");
  const locale = useLocale();
  const { action, plannedDate, reason, successor, decidedAt, decidedBy, appliedAt, revokedAt, isUndone } = decision;
  const moment = (date: Date) => formatMoment(date, locale);
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
        {nameOf(decidedBy)} · {moment(decidedAt)}
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
