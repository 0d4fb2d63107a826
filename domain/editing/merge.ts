import type { FormList, RecordForm } from "@/domain/editing/form-field";
import { type Cells, canonicalValues, type RecordValues, rowKey } from "@/domain/editing/record-values";

export type Side = "theirs" | "mine";

/** One thing about which two versions differ: a field, fields that belong together, or a row as a whole. */
export type Difference = {
  /** `name`, `position`, `windows/W1` or `windows/W1/name`. */
  path: string;
  /** Whose row it is; null for the record's own fields. */
  list: string | null;
  row: string | null;
  /** The columns that it is about. */
  columns: readonly string[];
  /** What stood there at first, what one made of it, and what the other did; null = there was no such row. */
  base: Cells | null;
  theirs: Cells | null;
  mine: Cells | null;
  /** Whose change goes without saying, because the other left it alone; null = somebody has to choose. */
  proposal: Side | null;
};

export type Merge = {
  values: RecordValues;
  /** Where theirs and mine differ. */
  differences: Difference[];
  /** Paths for which nobody has chosen; there `values` has mine. */
  open: string[];
};

export type Versions = { base: RecordValues; theirs: RecordValues; mine: RecordValues };

const same = (one: Cells | null, other: Cells | null) => JSON.stringify(one) === JSON.stringify(other);

function proposalOf(base: Cells | null, theirs: Cells | null, mine: Cells | null): Side | null {
  if (same(base, theirs)) return "mine";
  return same(base, mine) ? "theirs" : null;
}

/**
 * Joins two versions that began from the same one. What only one of them changed is taken over; where both changed
 * the same thing differently, somebody chooses.
 *
 * @param picks path → whose version was chosen; goes before what goes without saying.
 */
export function mergeRecords(
  form: RecordForm,
  versions: Versions,
  picks: ReadonlyMap<string, Side> = new Map(),
): Merge {
  const { base, theirs, mine } = {
    base: canonicalValues(form, versions.base),
    theirs: canonicalValues(form, versions.theirs),
    mine: canonicalValues(form, versions.mine),
  };
  const differences: Difference[] = [];
  const open: string[] = [];
  const settle = (unit: Omit<Difference, "proposal">): Cells | null => {
    if (same(unit.theirs, unit.mine)) return unit.mine;
    const proposal = proposalOf(unit.base, unit.theirs, unit.mine);
    differences.push({ ...unit, proposal });
    const side = picks.get(unit.path) ?? proposal;
    if (side === null) open.push(unit.path);
    return side === "theirs" ? unit.theirs : unit.mine;
  };
  const fields = form.groups.flatMap(({ name, fields: all, isWhole }) => {
    const columns = all.map((field) => field.name);
    const units = isWhole ? [{ path: name, columns }] : columns.map((column) => ({ path: column, columns: [column] }));
    return units.map((unit) =>
      settle({
        ...unit,
        list: null,
        row: null,
        base: only(base.fields, unit.columns),
        theirs: only(theirs.fields, unit.columns),
        mine: only(mine.fields, unit.columns),
      }),
    );
  });
  const lists = form.lists.map((list) => [
    list.target,
    mergeRows(list, { base: rowsOf(list, base), theirs: rowsOf(list, theirs), mine: rowsOf(list, mine) }, settle),
  ]);
  const values = { fields: Object.assign({}, ...fields), lists: Object.fromEntries(lists) };
  return { values: canonicalValues(form, values), differences, open };
}

type Rows = ReadonlyMap<string, Cells>;

function rowsOf(list: FormList, { lists }: RecordValues): Rows {
  return new Map((lists[list.target] ?? []).map((row) => [rowKey(list, row), row]));
}

function mergeRows(
  list: FormList,
  versions: { base: Rows; theirs: Rows; mine: Rows },
  settle: (unit: Omit<Difference, "proposal">) => Cells | null,
): Cells[] {
  const keys = new Set([...versions.base.keys(), ...versions.theirs.keys(), ...versions.mine.keys()]);
  const columns = list.fields.map(({ name }) => name);
  return [...keys].flatMap((row) => {
    const [base, theirs, mine] = [versions.base, versions.theirs, versions.mine].map((rows) => rows.get(row) ?? null);
    const at = { list: list.target, row };
    if (!base || !theirs || !mine) {
      const path = `${list.target}/${row}`;
      const settled = settle({ ...at, path, columns, base: base ?? null, theirs: theirs ?? null, mine: mine ?? null });
      return settled ? [settled] : [];
    }
    const cells = columns.map((column) =>
      settle({
        ...at,
        path: `${list.target}/${row}/${column}`,
        columns: [column],
        base: only(base, [column]),
        theirs: only(theirs, [column]),
        mine: only(mine, [column]),
      }),
    );
    return [Object.assign({}, ...cells)];
  });
}

function only(cells: Cells, columns: readonly string[]): Cells {
  return Object.fromEntries(columns.map((column) => [column, cells[column] ?? ""]));
}

export type FieldDifference = Omit<Difference, "base" | "theirs" | "mine" | "proposal"> & {
  before: Cells | null;
  after: Cells | null;
  /** Of a row that says the same at another place: its numbers. See `moved-row.ts`. */
  moved?: { from: string; to: string };
};

/** Of fields that belong together, those that are another now: nobody reads the rest of a position to find its source. */
function narrowed(difference: FieldDifference): FieldDifference {
  const { list, columns, before, after } = difference;
  if (list !== null || !before || !after) return difference;
  const changed = columns.filter((column) => before[column] !== after[column]);
  return { ...difference, columns: changed, before: only(before, changed), after: only(after, changed) };
}

/** What differs between two versions of a record, field by field. */
export function differencesBetween(form: RecordForm, before: RecordValues, after: RecordValues): FieldDifference[] {
  const { differences } = mergeRecords(form, { base: before, theirs: before, mine: after });
  return differences.map(({ path, list, row, columns, theirs, mine }) =>
    narrowed({ path, list, row, columns, before: theirs, after: mine }),
  );
}
