import { useTranslations } from "next-intl";

/** What a form may have come to. */
const notices = [
  "saved",
  "submitted",
  "published",
  "unchanged",
  "returned",
  "discarded",
  "restored",
  "reverted",
  "undone",
  "undone-before",
  "wider",
  "obstructed",
  "unknown",
  "faulty",
  "conflict",
  "gate",
  "unconfirmed",
  "shelved",
] as const;
export type Notice = (typeof notices)[number];

/** After these the form has been saved, whatever has become of it besides. */
export const savedNotices: ReadonlySet<Notice> = new Set([
  "saved",
  "submitted",
  "published",
  "unchanged",
  "faulty",
  "conflict",
  "unconfirmed",
]);

export function noticeOf(text: string | null): Notice | null {
  return notices.find((each) => each === text) ?? null;
}

type Props = {
  notice: Notice;
  action: string;
  /** What undoes it: an act on the draft, or the number of a change set. */
  undo: { name: "do" | "undo"; value: string } | null;
  fault?: boolean;
};

/** What was just done, and the way back. */
export function RecordNotice({ notice, action, undo, fault = false }: Props) {
  const t = useTranslations("editingRecords");
  return (
    <div className={`notice record-notice${fault ? " notice-fault" : ""}`} role={fault ? "alert" : "status"}>
      <span>{t(`notice.${notice}`)}</span>
      {undo?.value === "revert" ? (
        // What was typed is gone with it, and nothing brings it back.
        <details className="record-revert">
          <summary className="button">{t("undo")}</summary>
          <form method="post" action={action}>
            <p>{t("revertText")}</p>
            <button type="submit" className="button button-danger" name={undo.name} value={undo.value}>
              {t("revertNow")}
            </button>
          </form>
        </details>
      ) : undo ? (
        <form method="post" action={action}>
          <button type="submit" className="button" name={undo.name} value={undo.value}>
            {t("undo")}
          </button>
        </form>
      ) : null}
    </div>
  );
}
