import { shortened } from "@/domain/imports/row-issue";
import type { TargetName } from "@/domain/imports/target-name";
import { keyOf, parentOf, type Reading, type ReadRow } from "@/importers/read-records";
import type { Reference, Target } from "@/importers/targets/target";

/** The keys that exist, by target; of a key of several columns, joined as `keyOf` joins them. */
export type KnownKeys = ReadonlyMap<TargetName, ReadonlySet<string>>;

type Referring = { column: string; reference: Reference };

type Rows = Pick<Reading, "rows" | "remains">;

/** The columns that refer to something in at least one row. */
function referringColumns(target: Target, { rows, remains }: Rows): Referring[] {
  const isFilled = (column: string) => {
    const refers = ({ record }: ReadRow) => record[column] !== null && record[column] !== undefined;
    return rows.some(refers) || remains.some(refers);
  };
  return Object.entries(target.columns).flatMap(([column, { reference }]) =>
    reference && isFilled(column) ? [{ column, reference }] : [],
  );
}

/** The targets to which rows of a target refer. */
export function referredTargets(target: Target, rows: Rows): TargetName[] {
  return [...new Set(referringColumns(target, rows).map(({ reference }) => reference.target))];
}

function isMissing({ record }: ReadRow, { column, reference }: Referring, keys: ReadonlySet<string>): boolean {
  const columns = [...(reference.within ?? []), column];
  // Empty, or unreadable and complained of already.
  if (record[column] === null || columns.some((each) => record[each] === undefined)) return false;
  return !keys.has(keyOf(record, columns));
}

/**
 * Moves rows that refer to nothing from a reading's rows to its rejected ones.
 * Rows of a table that refers to itself come back in an order in which they can be written: parents first.
 */
export function checkReferences(target: Target, reading: Reading, known: KnownKeys): void {
  const referring = referringColumns(target, reading);
  const inward = referring.filter(({ reference }) => reference.target === target.name);
  const outward = referring.filter((each) => !inward.includes(each));

  const missingOutward = (row: ReadRow) =>
    outward.filter((each) => isMissing(row, each, known.get(each.reference.target) ?? new Set()));

  const sound: ReadRow[] = [];
  const fallen: ReadRow[] = [];
  for (const row of reading.rows) {
    const missing = missingOutward(row);
    if (missing.length === 0) sound.push(row);
    else {
      refuse(target, reading, row, missing);
      fallen.push(row);
    }
  }
  reading.rows = inward.length > 0 ? parentsFirst(target, reading, sound, inward, known.get(target.name)) : sound;
  // Rows that are rejected anyway: what else is against them is said too.
  const own = new Set(known.get(target.name));
  if (inward.length > 0) for (const { record } of reading.rows) own.add(keyOf(record, target.key));
  const missingInward = (row: ReadRow) => inward.filter((each) => isMissing(row, each, own));
  for (const row of fallen) complain(reading, row, missingInward(row));
  for (const row of reading.remains) complain(reading, row, [...missingOutward(row), ...missingInward(row)]);
  reading.remains = [...reading.remains, ...fallen];
  reading.issues.sort((a, b) => a.row - b.row);
}

function complain(reading: Reading, { row, record }: ReadRow, missing: Referring[]): void {
  for (const { column, reference } of missing) {
    const message = `No such row in ${reference.target}: neither in the database nor, accepted, in the files read.`;
    const value = shortened(String(record[column]));
    reading.issues.push({
      row,
      column,
      value,
      code: "unknown-reference",
      message,
      params: { target: reference.target },
    });
  }
}

function refuse(target: Target, reading: Reading, row: ReadRow, missing: Referring[]): void {
  complain(reading, row, missing);
  reading.rejected.set(row.row, parentOf(target, row.record));
}

function parentsFirst(
  target: Target,
  reading: Reading,
  rows: ReadRow[],
  inward: Referring[],
  stored: ReadonlySet<string> = new Set(),
): ReadRow[] {
  // A row of the file counts only once it is accepted, so a child falls with its parent and a circle is refused.
  const own = new Set(rows.map(({ record }) => keyOf(record, target.key)));
  const keys = new Set([...stored].filter((key) => !own.has(key)));
  const ordered: ReadRow[] = [];
  let waiting = rows;
  for (;;) {
    const ready = new Set(waiting.filter((row) => inward.every((each) => !isMissing(row, each, keys))));
    if (ready.size === 0) break;
    // One by one: as arguments of a call a hundred thousand rows are more than the stack holds.
    for (const row of ready) ordered.push(row);
    waiting = waiting.filter((row) => !ready.has(row));
    for (const { record } of ready) keys.add(keyOf(record, target.key));
  }
  for (const row of waiting) {
    refuse(
      target,
      reading,
      row,
      inward.filter((each) => isMissing(row, each, keys)),
    );
  }
  return ordered;
}
