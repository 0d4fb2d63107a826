import { type IssueCode, type IssueParams, shortened } from "@/domain/imports/row-issue";
import { keyOf, parentOf, type Reading, type ReadRow } from "@/importers/read-records";
import type { ImportedRecord, Sequence, Target } from "@/importers/targets/target";

/** A cell that says something else than the row that stands in the database under the same key. */
export type Contradiction = { column: string; stored: string | null };

/** By key, joined as `keyOf` joins it. */
export type Contradictions = ReadonlyMap<string, readonly Contradiction[]>;

/** Moves rows that would rewrite history from a reading's rows to its rejected ones. */
export function checkRewrites(target: Target, reading: Reading, contradictions: Contradictions): void {
  for (const row of reading.rows) {
    for (const { column, stored } of contradictions.get(keyOf(row.record, target.key)) ?? []) {
      const standing = stored === null ? "without a value" : `with '${shortened(stored)}'`;
      const message = `History is added to, never rewritten: this row stands in the database ${standing} here.`;
      complain(reading, row, column, "history-differs", message, stored === null ? {} : { stored: shortened(stored) });
    }
  }
  settle(target, reading);
}

/**
 * Moves rows that cannot follow those before them to a reading's rejected ones.
 * What follows a rejected row falls with it: once written, nothing could be put before it.
 *
 * @param stored rows of the histories that the file names, as the database has them.
 */
export function checkSequence(target: Target, reading: Reading, stored: readonly ImportedRecord[]): void {
  const { sequence } = target;
  if (!sequence) return;
  // A rejected row whose place cannot be read may belong before all others.
  const placeOf = ({ [sequence.by]: place = -Infinity }: ImportedRecord) => Number(place);
  const inOrder = (records: readonly ImportedRecord[]) => [...records].sort((a, b) => placeOf(a) - placeOf(b));
  const rejectedOf = grouped(sequence, reading.remains, ({ record }) => record);
  const storedOf = grouped(sequence, stored, (record) => record);
  for (const [whose, rows] of grouped(sequence, reading.rows, ({ record }) => record)) {
    const before = inOrder(storedOf.get(whose) ?? []);
    const known = new Set(before.map(placeOf));
    const last = [...known].reduce((one, other) => Math.max(one, other), -Infinity);
    const added = rows.filter(({ record }) => !known.has(placeOf(record)));
    const filled = new Set([...known, ...added.map(({ record }) => placeOf(record))]);
    const gaps = (rejectedOf.get(whose) ?? []).map(({ record }) => placeOf(record)).filter((at) => !filled.has(at));
    let firstRejected = gaps.reduce((one, other) => Math.min(one, other), Infinity);
    for (const row of added.sort((a, b) => placeOf(a.record) - placeOf(b.record))) {
      if (!refuseStep(sequence, reading, row, before, { last, firstRejected })) before.push(row.record);
      else firstRejected = Math.min(firstRejected, placeOf(row.record));
    }
  }
  settle(target, reading);
}

type Bounds = { last: number; firstRejected: number };

function refuseStep(
  { by, check }: Sequence,
  reading: Reading,
  row: ReadRow,
  before: readonly ImportedRecord[],
  { last, firstRejected }: Bounds,
): boolean {
  const place = Number(row.record[by]);
  const known = reading.issues.length;
  if (place < last) {
    const message = `History is added to at its end: the last that stands in the database is ${last}.`;
    complain(reading, row, by, "step-refused", message);
  } else if (place > firstRejected) {
    complain(reading, row, by, "step-refused", "A row of the same history before this one is rejected.");
  } else {
    check(before, row.record, (column, { code, message }) => complain(reading, row, column, code, message));
  }
  return reading.issues.length > known;
}

function grouped<T>({ of }: Sequence, items: readonly T[], recordOf: (item: T) => ImportedRecord): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(recordOf(item), of);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function complain(
  reading: Reading,
  { row, record }: ReadRow,
  column: string,
  code: IssueCode,
  message: string,
  params: IssueParams = {},
): void {
  const value = record[column];
  reading.issues.push({ row, column, value: value == null ? null : shortened(String(value)), code, message, params });
}

/** Takes the rows against which something was said out of the accepted ones. */
function settle(target: Target, reading: Reading): void {
  const refused = new Set(reading.issues.map(({ row }) => row));
  const fallen = reading.rows.filter(({ row }) => refused.has(row));
  for (const { row, record } of fallen) reading.rejected.set(row, parentOf(target, record));
  reading.rows = reading.rows.filter(({ row }) => !refused.has(row));
  reading.remains = [...reading.remains, ...fallen];
  reading.issues.sort((a, b) => a.row - b.row);
}
