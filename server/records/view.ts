import "server-only";
import { type FormFault, withProposedArea } from "@/domain/editing/form-rules";
import { mergeRecords } from "@/domain/editing/merge";
import type { PartOfRecord } from "@/domain/editing/posted";
import { AGAINST_LIVE, type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import { emptyValues, type RecordValues, rowKey, versionOf } from "@/domain/editing/record-values";
import type { PositionFinding } from "@/domain/imports/position-finding";
import { targets } from "@/importers/target-list";
import { asOfficial, type Official } from "@/server/accounts/official";
import { withConnection } from "@/server/imports/connection";
import { saysInWater } from "@/server/positions/waters";
import { type Attempt, readAttempt } from "@/server/records/attempts";
import { checkRecord, type FieldIssue } from "@/server/records/check";
import type { Draft } from "@/server/records/drafts";
import { faultsOf } from "@/server/records/form-rules";
import { standingOf, versionsOf } from "@/server/records/save";

/** A list with more rows than this is edited on a page of its own. */
export const LONG_LIST = 40;
const ROWS_PER_PAGE = 50;

/** Which part of a record a form shows: all but its long lists, or one page of a long list. */
export type Part = { list: string | null; page: number };

export type RecordView = {
  live: RecordValues | null;
  draft: Draft | null;
  /** What the form shows, and what it is compared with when it comes back. */
  values: RecordValues;
  shown: PartOfRecord;
  attempt: Attempt | null;
  issues: FieldIssue[];
  /** What the form itself asks about. */
  faults: FormFault[];
  shift: PositionFinding | null;
  /** The position lies in a river or lake: said, and nothing is held back for it. */
  inWater: boolean;
  /** The code of a new record is taken. */
  isTaken: boolean;
  /** What is in force has changed since the draft began. */
  isLiveMoved: boolean;
};

/** A record as its form shows it; with an attempt, what somebody typed and everything against it. */
export function openRecord(official: Official, noun: EditableNoun, code: string | null, attemptId: string | null) {
  return asOfficial(official, () =>
    withConnection(async (connection): Promise<RecordView> => {
      const form = recordForms[noun];
      const attempt = attemptId ? await readAttempt(connection, noun, attemptId) : null;
      const { live, draft, current } = await standingOf(connection, noun, code ?? "");
      const values = attempt?.values ?? current;
      const checked = attempt ? await checkRecord(connection, noun, values) : null;
      const faults =
        attempt?.kind === "faulty" ? await faultsOf(connection, attempt.base.fields, attempt.values.fields) : [];
      const typed = attempt && code === null ? await standingOf(connection, noun, values.fields.code ?? "") : null;
      return {
        live,
        draft,
        values: withProposals(values, faults),
        faults,
        shown: attempt?.base ?? (code === null ? emptyValues(form) : current),
        attempt,
        issues: checked?.outcome === "faulty" ? checked.issues : [],
        shift: checked?.outcome === "faulty" ? checked.shift : null,
        inWater: await saysInWater(connection, values.fields),
        isTaken: Boolean(typed?.live || typed?.draft),
        isLiveMoved: Boolean(live && draft?.base && versionOf(form, draft.base) !== versionOf(form, live)),
      };
    }),
  );
}

/** What is proposed stands in the form already: saving it again is taking it. */
function withProposals(values: RecordValues, faults: readonly FormFault[]): RecordValues {
  const { phones } = values.fields;
  return phones ? { ...values, fields: { ...values.fields, phones: withProposedArea(phones, faults) } } : values;
}

/**
 * What one page of a record's form shows, and what stood there when it was opened; whatever else belongs to the record
 * stays as it is when it comes back. Of an attempt at a long list all rows are shown: they have no pages of their own.
 */
export function partsOf(
  noun: EditableNoun,
  { values, shown, live, attempt }: Pick<RecordView, "values" | "shown" | "live" | "attempt">,
  part: Part,
): { values: PartOfRecord; shown: PartOfRecord } {
  const lists = recordForms[noun].lists.filter(({ target }) => {
    const isLong = (shown.lists[target]?.length ?? 0) > LONG_LIST;
    return part.list === null ? !isLong : part.list === target;
  });
  const of = (from: RecordValues): PartOfRecord => ({
    fields: part.list === null ? from.fields : {},
    lists: Object.fromEntries(
      lists.map((list) => {
        // What a history says in force stands there for good.
        const fixed = new Set(list.isHistory ? (live?.lists[list.target] ?? []).map((row) => rowKey(list, row)) : []);
        const rows = (from.lists[list.target] ?? []).filter((row) => !fixed.has(rowKey(list, row)));
        const first = (part.page - 1) * ROWS_PER_PAGE;
        return [list.target, part.list && !attempt ? rows.slice(first, first + ROWS_PER_PAGE) : rows];
      }),
    ),
  });
  return { values: of(values), shown: of(shown) };
}

/** Pages of a long list. */
export function pagesOf(rows: number): number {
  return Math.max(1, Math.ceil(rows / ROWS_PER_PAGE));
}

/** The two versions between which somebody has to choose, joined as far as it goes without saying; null = no conflict. */
export function openConflict(official: Official, noun: EditableNoun, code: string, attempt: string) {
  return asOfficial(official, () =>
    withConnection(async (connection) => {
      const standing = await standingOf(connection, noun, code);
      const versions = await versionsOf(connection, noun, attempt, standing);
      if (!versions) return null;
      const form = recordForms[noun];
      const { differences } = mergeRecords(form, versions);
      const { draft } = standing;
      const by = attempt !== AGAINST_LIVE && draft ? { actor: draft.savedBy, at: draft.savedAt } : null;
      return { differences, version: versionOf(form, versions.theirs), by, name: standing.current.fields.name ?? code };
    }),
  );
}

/** `service-points/name`: the columns that a file, and so a form, has to fill. */
export function requiredColumns(noun: EditableNoun): Set<string> {
  const form = recordForms[noun];
  const names = [form.target, ...form.lists.map(({ target }) => target)];
  return new Set(
    names.flatMap((name) =>
      Object.entries(targets[name].columns).flatMap(([column, { required }]) =>
        required ? [`${name}/${column}`] : [],
      ),
    ),
  );
}
