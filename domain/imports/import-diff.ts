import { z } from "zod";
import { issueCodeSchema, shortened } from "@/domain/imports/row-issue";
import { type FieldChange, type RowOutcome, rowOutcomeSchema } from "@/domain/imports/row-outcome";

const count = z.number().int().nonnegative();

/** How many rows of each kind a difference shows; all of them are counted. */
export const SHOWN_ROWS = 20;
/** Reasons that a shown row tells. */
const SHOWN_ISSUES = 10;
/** Characters of a value in a shown row: prose may have twenty thousand. */
const SHOWN_TEXT = 120;

/**
 * The difference that a file makes, in a size that does not grow with the file: counts, and the first rows of each
 * kind. All rows can be had one after the other while the file is read.
 */
export const importDiffSchema = z
  .object({
    new: z.array(rowOutcomeSchema),
    changed: z.array(rowOutcomeSchema),
    rejected: z.array(rowOutcomeSchema),
    /** Keys of children that go because the file no longer names them. */
    removed: z.array(z.string()),
    /** Column → in how many changed rows it changes. */
    fields: z.record(z.string(), count),
    /** Reason → how many times it was given. */
    reasons: z.partialRecord(issueCodeSchema, count),
  })
  .meta({ id: "ImportDiff" });
export type ImportDiff = z.infer<typeof importDiffSchema>;

export type OutcomeCounts = Record<RowOutcome["became"], number>;

/** Gathers outcomes into a difference. What it holds is bounded, however many come. */
export class DiffGatherer {
  readonly counts: OutcomeCounts = { new: 0, changed: 0, unchanged: 0, rejected: 0 };
  readonly #diff: ImportDiff = { new: [], changed: [], rejected: [], removed: [], fields: {}, reasons: {} };

  add(outcome: RowOutcome): void {
    this.counts[outcome.became] += 1;
    if (outcome.became === "changed") for (const { column } of outcome.fields) increment(this.#diff.fields, column);
    if (outcome.became === "rejected") for (const { code } of outcome.issues) increment(this.#diff.reasons, code);
    if (outcome.became === "unchanged") return;
    const shown = this.#diff[outcome.became];
    if (shown.length < SHOWN_ROWS) shown.push(abridged(outcome));
  }

  remove(key: string): void {
    if (this.#diff.removed.length < SHOWN_ROWS) this.#diff.removed.push(key);
  }

  diff(): ImportDiff {
    return structuredClone(this.#diff);
  }
}

function increment<Name extends string>(counts: Partial<Record<Name, number>>, name: Name): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

function abridged(outcome: RowOutcome): RowOutcome {
  if (outcome.became === "rejected") return { ...outcome, issues: outcome.issues.slice(0, SHOWN_ISSUES) };
  if (outcome.became !== "changed") return outcome;
  const fields = outcome.fields.map(({ column, before, after }) => ({
    column,
    before: abridgedValue(before),
    after: abridgedValue(after),
  }));
  return { ...outcome, fields };
}

/** A long text is shortened, and anything else that is long becomes its shortened JSON. */
function abridgedValue(value: FieldChange["before"]): FieldChange["before"] {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length <= SHOWN_TEXT ? value : shortened(text, SHOWN_TEXT);
}
