import { useLocale, useTranslations } from "next-intl";
import { ChangeText } from "@/components/records/change-text";
import { useVersionText } from "@/components/records/merge-form";
import type { RecordForm } from "@/domain/editing/form-field";
import type { FieldDifference } from "@/domain/editing/merge";
import type { StepAct } from "@/domain/editing/step-act";
import { formatMoment } from "@/i18n/format";

type Entry = {
  changeSet: string;
  at: Date;
  /** Who, in words. */
  who: string;
  act: StepAct;
  undone: StepAct | null;
  /** The other record that was decided about, in words. */
  through: string | null;
  isUndone: boolean;
  isWider: boolean;
  differences: readonly FieldDifference[];
};

type Props = {
  form: RecordForm;
  entries: readonly Entry[];
  /** Of codes, by target and code. */
  names: ReadonlyMap<string, string>;
  action: string;
  mayUndo: boolean;
  /** Who had edited what a step published, by change set, in words. */
  authors: ReadonlyMap<string, string>;
};

/** More than so many lines of one step are folded. */
const SHOWN = 10;

/** The steps that touched a record: who, when, before and after, and the way back. */
export function HistoryList({ form, entries, names, action, mayUndo, authors }: Props) {
  const t = useTranslations("editingRecords");
  const locale = useLocale();
  const tell = useVersionText(form, names);
  if (entries.length === 0) return <p>{t("noHistory")}</p>;
  return (
    <ol className="rows">
      {entries.map((entry) => {
        const when = formatMoment(new Date(entry.at), locale);
        return (
          <li key={entry.changeSet} className="py-2" id={`change-${entry.changeSet}`}>
            <div className="console-row">
              <span>
                <strong>{actText(entry, t)}</strong> <span className="small">{t("by", { who: entry.who, when })}</span>
                {entry.isUndone ? <span className="small"> · {t("wasUndone")}</span> : null}
                {entry.isWider ? <span className="small"> · {t("widerStep")}</span> : null}
                {authors.has(entry.changeSet) ? (
                  <span className="small"> · {t("editedBy", { who: authors.get(entry.changeSet) ?? "" })}</span>
                ) : null}
              </span>
              {mayUndo && !entry.isUndone && !entry.isWider ? (
                <form method="post" action={action}>
                  <input type="hidden" name="from" value="history" />
                  <button
                    type="submit"
                    className="button"
                    name="undo"
                    value={entry.changeSet}
                    aria-label={t("undoNamed", { when })}
                  >
                    {t("undo")}
                  </button>
                </form>
              ) : null}
            </div>
            <Differences differences={entry.differences} tell={tell} />
          </li>
        );
      })}
    </ol>
  );
}

function actText({ act, undone, through }: Entry, t: ReturnType<typeof useTranslations<"editingRecords">>): string {
  // To take back what was taken back is to do it again.
  const undoing = undone === "undo" ? t("redone") : undone && t("undoneAct", { act: t(`act.${undone}`) });
  const told = undoing ?? t(`act.${act}`);
  return through ? t("actThrough", { act: told, record: through }) : told;
}

type DifferencesProps = {
  differences: readonly FieldDifference[];
  tell: ReturnType<typeof useVersionText>;
};

function Differences({ differences, tell }: DifferencesProps) {
  const t = useTranslations("editingRecords");
  const [shown, folded] = [differences.slice(0, SHOWN), differences.slice(SHOWN)];
  const lines = (all: readonly FieldDifference[]) => (
    <ul>
      {all.map((difference) => (
        <li key={difference.path} className="record-change">
          {tell.place(difference)}
          {t("separator")}
          <ChangeText difference={difference} tell={tell} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {lines(shown)}
      {folded.length > 0 ? (
        <details>
          <summary className="tap-line">{t("moreChanges", { count: folded.length })}</summary>
          {lines(folded)}
        </details>
      ) : null}
    </>
  );
}
