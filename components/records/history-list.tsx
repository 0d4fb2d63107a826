import { useFormatter, useTranslations } from "next-intl";
import { ChangeText } from "@/components/records/change-text";
import { useVersionText } from "@/components/records/merge-form";
import type { RecordForm } from "@/domain/editing/form-field";
import type { FieldDifference } from "@/domain/editing/merge";
import type { messages } from "@/i18n/messages/zh";

type Kinds = (typeof messages)["editingRecords"]["kind"];

type Entry = {
  changeSet: string;
  at: Date;
  /** Who, in words. */
  who: string;
  kind: string;
  isUndone: boolean;
  isWider: boolean;
  differences: readonly FieldDifference[];
};

type Props = { form: RecordForm; entries: readonly Entry[]; action: string; mayUndo: boolean };

/** The steps that touched a record: who, when, before and after, and the way back. */
export function HistoryList({ form, entries, action, mayUndo }: Props) {
  const t = useTranslations("editingRecords");
  const format = useFormatter();
  const tell = useVersionText(form);
  if (entries.length === 0) return <p>{t("noHistory")}</p>;
  return (
    <ol className="rows">
      {entries.map((entry) => {
        const when = format.dateTime(new Date(entry.at), { dateStyle: "medium", timeStyle: "short" });
        return (
          <li key={entry.changeSet} className="py-2" id={`change-${entry.changeSet}`}>
            <div className="console-row">
              <span>
                <strong>{t(`kind.${entry.kind as keyof Kinds}`)}</strong>{" "}
                <span className="small">{t("by", { who: entry.who, when })}</span>
                {entry.isUndone ? <span className="small"> · {t("wasUndone")}</span> : null}
                {entry.isWider ? <span className="small"> · {t("widerStep")}</span> : null}
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
            <ul>
              {entry.differences.map((difference) => (
                <li key={difference.path} className="record-change">
                  {tell.place(difference)}
                  {t("separator")}
                  <ChangeText difference={difference} tell={tell} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
