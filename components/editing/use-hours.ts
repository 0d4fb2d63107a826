import { useState } from "react";
import { spliced } from "@/domain/editing/spliced";
import { giveDays, type HoursRow, lastWhole, newRow, rowsOf, textOfRows } from "@/domain/service-points/hours-rows";
import type { Weekday } from "@/domain/time/shanghai";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

/** `rows` null: the text says what rows cannot. */
type Hours = { text: string; rows: readonly HoursRow[] | null };

const UNDO_STEPS = 50;

/** A text of opening hours with its rows: whichever is changed, the other follows. */
export function useHours(start: string, labels: EditingLabels["hours"]) {
  const [now, setNow] = useState<Hours>(() => ({ text: start, rows: rowsOf(start) }));
  const [past, setPast] = useState<readonly Hours[]>([]);
  const [said, setSaid] = useState("");
  const rows = now.rows ?? [];

  const go = (next: Hours) => {
    setPast([...past.slice(1 - UNDO_STEPS), now]);
    setNow(next);
    setSaid("");
  };
  const change = (next: readonly HoursRow[]) => go({ text: textOfRows(next), rows: next });
  return {
    ...now,
    said,
    canUndo: past.length > 0,
    type: (text: string) => go({ text, rows: rowsOf(text) }),
    change,
    giveDays: (index: number, weekdays: readonly Weekday[]) => change(giveDays(rows, index, weekdays)),
    /** The copy has no days yet: those it is given it takes from the others. */
    copy(index: number) {
      const row = rows[index] ?? newRow();
      change(spliced(rows, index + 1, 0, { ...row, weekdays: [], publicHolidays: false, schoolHolidays: false }));
      setSaid(fill(labels.copied, { n: index + 2 }));
    },
    undo() {
      const step = lastWhole(past);
      const last = past[step];
      if (!last) return;
      setNow(last);
      setPast(past.slice(0, step));
      setSaid(labels.undone);
    },
  };
}
