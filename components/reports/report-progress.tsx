import "./reports.css";
import { useFormatter, useTranslations } from "next-intl";
import { FactList } from "@/components/ui/fact-list";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { CaseState } from "@/domain/reports/case-state";

const tones: Record<CaseState, StatusTone> = {
  received: "warning",
  verifying: "warning",
  accepted: "warning",
  corrected: "done",
  settled: "done",
  rejected: "muted",
  duplicate: "muted",
  withdrawn: "muted",
};

/** Where a case stands, with a shape beside the word. */
export function CaseStateMark({ state }: { state: CaseState }) {
  const t = useTranslations("reports.state");
  return <StatusMark tone={tones[state]}>{t(state)}</StatusMark>;
}

type Props = {
  state: CaseState;
  receivedAt: Date;
  takenAt: Date | null;
  answeredAt: Date | null;
  correctedAt: Date | null;
  words: string | null;
};

/** What became of a report, and when. */
export function ReportProgress({ state, receivedAt, takenAt, answeredAt, correctedAt, words }: Props) {
  const t = useTranslations("reports");
  const format = useFormatter();
  const answer = state === "corrected" ? "accepted" : state;
  const time = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <p className="py-2">
        <CaseStateMark state={state} /> {t(`stateText.${state}`)}
      </p>
      <FactList
        facts={[
          { name: t("state.received"), value: time(receivedAt) },
          ...(takenAt ? [{ name: t("state.verifying"), value: time(takenAt) }] : []),
          ...(answeredAt ? [{ name: t(`state.${answer}`), value: time(answeredAt) }] : []),
          ...(correctedAt ? [{ name: t("state.corrected"), value: time(correctedAt) }] : []),
          ...(answeredAt
            ? [
                {
                  name: t(state === "corrected" ? "answerThen" : "answerToYou"),
                  value: <span className="report-said">{words ?? t("noWords")}</span>,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
