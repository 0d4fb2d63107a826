import { useTranslations } from "next-intl";
import { CaseAnswerForm } from "@/components/console/case-answer-form";
import type { FormState } from "@/components/console/field-form";
import { ReportProgress } from "@/components/reports/report-progress";
import { type CaseState, isOpen, stateAfter, waitsForCorrection } from "@/domain/reports/case-state";
import type { CaseKind, ReportedNoun } from "@/domain/reports/kinds";
import { MOST_WORDS_CHARACTERS } from "@/domain/reports/limits";

type Case = {
  id: number;
  version: number;
  noun: ReportedNoun;
  kind: CaseKind;
  state: CaseState;
  openedAt: Date;
  takenAt: Date | null;
  answeredAt: Date | null;
  correctedAt: Date | null;
  words: string | null;
  duplicateOf: number | null;
};
type Plain = (form: FormData) => Promise<void>;
type Props = {
  found: Case;
  reports: number;
  /** Other open cases of the same record. */
  beside: readonly Pick<Case, "id" | "kind" | "noun">[];
  queue: string;
  mayAnswer: boolean;
  /** Whether what stands there now allows to say that it is corrected. */
  mayCorrect: boolean;
  /** Where the record is corrected; null for who may not. */
  editPath: string | null;
  actions: {
    answerCase: (state: FormState, form: FormData) => Promise<FormState>;
    correctCase: Plain;
    joinCase: Plain;
    reopenCase: Plain;
    takeOnCase: Plain;
  };
};

/** Where a case stands, and what an official can do with it. */
export function CaseHandling({ found, reports, beside, queue, mayAnswer, mayCorrect, editPath, actions }: Props) {
  const t = useTranslations("reports");
  const open = isOpen(found.state);
  const joined = found.duplicateOf;
  return (
    <section className="section">
      <h2>{t("handle")}</h2>
      <ReportProgress {...found} receivedAt={found.openedAt} />
      {joined === null ? null : (
        <p className="py-2">
          {t("joinedInto")}{" "}
          <a className="tap-line" href={`${queue}/${joined}`}>
            {t("case", { id: joined })}
          </a>
        </p>
      )}
      {waitsForCorrection(found.state) && editPath ? (
        <p className="py-2">
          <a className="button button-primary" href={editPath}>
            {t("toRecord")}
          </a>
        </p>
      ) : null}
      {waitsForCorrection(found.state) && !editPath ? <p className="py-2">{t("waitsForEditors")}</p> : null}
      {!mayAnswer ? null : (
        <>
          {found.state === "received" ? <Step found={found} action={actions.takeOnCase} label={t("takeOn")} /> : null}
          {waitsForCorrection(found.state) ? (
            <>
              {mayCorrect ? <Step found={found} action={actions.correctCase} label={t("correctNow")} /> : null}
              <p className="small">{t(mayCorrect ? "correctHintDone" : "correctHintWaits")}</p>
            </>
          ) : null}
          {stateAfter(found.state, "settle") ? (
            <>
              <h3 className="pt-4 font-bold">{t(open ? "answerToYou" : "answerAgain")}</h3>
              <p className="small">{reports > 0 ? t("answerAll", { count: reports }) : null}</p>
              <CaseAnswerForm
                action={actions.answerCase}
                hidden={{ case: found.id, version: found.version }}
                words={found.words ?? ""}
                most={MOST_WORDS_CHARACTERS}
                texts={{
                  words: t("words"),
                  hint: t("wordsHint", { count: MOST_WORDS_CHARACTERS }),
                  accept: t("accept"),
                  settle: t("settle"),
                  reject: t("reject"),
                  busy: t("busy"),
                }}
              />
            </>
          ) : null}
          {beside.length > 0 ? <JoinForm {...{ found, beside }} action={actions.joinCase} /> : null}
          {stateAfter(found.state, "reopen") ? (
            <Step found={found} action={actions.reopenCase} label={t(joined === null ? "undo" : "undoJoin")} />
          ) : null}
        </>
      )}
    </section>
  );
}

function Hidden({ found: { id, version } }: Pick<Props, "found">) {
  return (
    <>
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

function Step({ found, action, label }: Pick<Props, "found"> & { action: Plain; label: string }) {
  return (
    <form action={action} className="py-2">
      <Hidden found={found} />
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  );
}

function JoinForm({ found, beside, action }: Pick<Props, "found" | "beside"> & { action: Plain }) {
  const t = useTranslations("reports");
  return (
    <form action={action} className="report-more">
      <Hidden found={found} />
      <p>
        <label htmlFor="into">{t("join")}</label>
        <select id="into" name="into" className="field">
          {beside.map(({ id, kind, noun }) => (
            <option key={id} value={id}>
              {`${t("case", { id })} · ${t(`kind.${kind}`, { noun })}`}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" className="button">
        {t("joinButton")}
      </button>
    </form>
  );
}
