import type { FormList } from "@/domain/editing/form-field";
import type { FieldDifference } from "@/domain/editing/merge";
import { type Cells, type RecordValues, rowKey } from "@/domain/editing/record-values";

/** One row of a list before and after; null = there was no such row. */
export type RowChange = { before: Cells | null; after: Cells | null };

/** A row that was moved: its number before and after, and what stands in it. */
export type RowMove = { from: string; to: string; row: Cells };

const ORDER = "order";

function inOrder(rows: readonly Cells[]): Cells[] {
  return [...rows].sort((one, other) => Number(one[ORDER]) - Number(other[ORDER]));
}

/** What a row says, whatever its number. */
function content(row: Cells | undefined): string {
  return JSON.stringify(Object.entries(row ?? {}).filter(([column]) => column !== ORDER));
}

/**
 * Whether the rows that changed of a list are those between the old and the new place of one row and say the same in
 * another order: then one row was moved, and nothing else was done. Null where something else was.
 */
export function movedRow({ isOrdered }: Pick<FormList, "isOrdered">, changes: readonly RowChange[]): RowMove | null {
  const before = inOrder(changes.flatMap(({ before: row }) => (row ? [row] : [])));
  const after = inOrder(changes.flatMap(({ after: row }) => (row ? [row] : [])));
  if (!isOrdered || before.length < 2 || before.length !== changes.length || after.length !== changes.length)
    return null;
  if (before.some((row, index) => row[ORDER] !== after[index]?.[ORDER])) return null;
  // A row in between that stays where it was would be passed by, and is not.
  const first = Number(before[0]?.[ORDER]);
  if (before.some((row, index) => Number(row[ORDER]) !== first + index)) return null;
  const [old, now] = [before.map(content), after.map(content)];
  const last = old.length - 1;
  const isUp = now[0] === old[last] && old.slice(0, last).every((row, index) => row === now[index + 1]);
  const isDown = now[last] === old[0] && old.slice(1).every((row, index) => row === now[index]);
  if (!isUp && !isDown) return null;
  const [at, to] = isUp ? [last, 0] : [0, last];
  return { from: before[at]?.[ORDER] ?? "", to: after[to]?.[ORDER] ?? "", row: before[at] ?? {} };
}

/** A move as the one thing that differs in a list. */
export function moveDifference({ target, fields }: FormList, { from, to, row }: RowMove): FieldDifference {
  const columns = fields.map(({ name }) => name);
  return { path: `${target}/${from}`, list: target, row: null, columns, before: row, after: row, moved: { from, to } };
}

/** Differences between two versions with each list in which one row was moved told by that alone. */
export function withMoves(
  lists: readonly FormList[],
  differences: readonly FieldDifference[],
  { before, after }: { before: RecordValues; after: RecordValues },
): FieldDifference[] {
  const told = new Map<string, RowMove>();
  for (const list of lists) {
    const move = movedRow(list, changesOf(list, before, after));
    if (move) told.set(list.target, move);
  }
  const moves = lists.flatMap((list) => {
    const move = told.get(list.target);
    return move ? [moveDifference(list, move)] : [];
  });
  return [...differences.filter(({ list }) => list === null || !told.has(list)), ...moves];
}

function changesOf(list: FormList, before: RecordValues, after: RecordValues): RowChange[] {
  const rowsOf = ({ lists }: RecordValues) =>
    new Map((lists[list.target] ?? []).map((row): [string, Cells] => [rowKey(list, row), wholeRow(list, row)]));
  const [old, now] = [rowsOf(before), rowsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => ({ before: old.get(key) ?? null, after: now.get(key) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function wholeRow({ fields }: FormList, row: Cells): Cells {
  return Object.fromEntries(fields.map(({ name }) => [name, row[name] ?? ""]));
}
