import { z } from "zod";

/** Why a row or a file was refused. The codes are stable: messages in other languages hang on them. */
export const issueCodes = [
  // of a whole file
  "missing-column",
  "duplicate-column",
  "unknown-column",
  // of a row
  "ragged-row",
  "bad-formula",
  "duplicate-row",
  "total-row",
  "signature-row",
  "not-a-feature",
  // of a row of history
  "history-differs",
  "step-refused",
  // of a cell
  "missing-value",
  "bad-character",
  "too-long",
  "bad-code",
  "reserved-code",
  "unknown-value",
  "bad-number",
  "bad-amount",
  "bad-date",
  "bad-link",
  "bad-phone",
  "phone-implausible",
  "phone-without-area",
  "bad-attribute",
  "bad-hours",
  "bad-colour",
  "bad-geometry",
  "level-mismatch",
  "unknown-reference",
  "unknown-region",
  "ambiguous-region",
  // of a position
  "position-incomplete",
  "position-without-crs",
  "position-without-quality",
  "quality-without-position",
  "position-zero",
  "position-swapped",
  "position-outside",
  "position-far",
  // of who imports
  "outside-scope",
  // of a row that is read, and leaves something as it is: the desk has decided about it
  "on-shelf",
  "state-kept",
  // of a cell that can be used
  "private-phone",
  "holidays-unsaid",
  "limit-without-unit",
  "small-amount",
] as const;
export const issueCodeSchema = z.enum(issueCodes);
export type IssueCode = z.infer<typeof issueCodeSchema>;

/** Names and numbers in a complaint's sentence. */
export const issueParamsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type IssueParams = z.infer<typeof issueParamsSchema>;

/** One complaint about a file: where, what stood there, and why it cannot be used. */
export const rowIssueSchema = z
  .object({
    /** As a person counts in a spreadsheet: the header is row 1. In GeoJSON: the first feature is 1. */
    row: z.number().int().positive(),
    /** The column's name in the documentation, or the file's own name of an unknown one; null for the whole row. */
    column: z.string().nullable(),
    /** What stood in the cell, shortened; null where nothing did. */
    value: z.string().nullable(),
    code: issueCodeSchema,
    /** One English sentence. */
    message: z.string(),
    /** What the sentence of the code needs, to say it in another language. */
    params: issueParamsSchema.optional(),
    /** So many further rows have the same notice and are not told one by one. */
    alike: z.number().int().positive().optional(),
  })
  .meta({ id: "RowIssue" });
export type RowIssue = z.infer<typeof rowIssueSchema>;

const LONGEST_VALUE = 60;

/** A cell's text as it stands in an issue: one line, and never longer than a person reads. */
export function shortened(value: string, longest = LONGEST_VALUE): string {
  const line = value.replace(/\s+/gu, " ").trim();
  const characters = Array.from(line);
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join("")}…`;
}

/** Whether a notice says that the desk's decision about a record stands, whatever the file says. */
export function isLifecycleCode(code: IssueCode): boolean {
  return code === "on-shelf" || code === "state-kept";
}

const ofWholeFile: ReadonlySet<IssueCode> = new Set(["missing-column", "duplicate-column"]);

/** Whether a complaint is about the header, so that no row of the file can be read. */
export function isOfWholeFile({ code }: RowIssue): boolean {
  return ofWholeFile.has(code);
}

/** Complaints by the row that they are about. */
export function issuesByRow(issues: readonly RowIssue[]): ReadonlyMap<number, readonly RowIssue[]> {
  const byRow = new Map<number, RowIssue[]>();
  for (const issue of issues) {
    const known = byRow.get(issue.row);
    if (known) known.push(issue);
    else byRow.set(issue.row, [issue]);
  }
  return byRow;
}
