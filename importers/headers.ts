import { type IssueParams, type RowIssue, shortened } from "@/domain/imports/row-issue";
import { factorOf, unitInHeader } from "@/domain/imports/units";
import type { Said } from "@/importers/said";
import type { Columns } from "@/importers/targets/target";

/** Columns, and what a person has said of a file's headers. */
type Known = { readonly columns: Columns; readonly said?: Said };

const HEADER_ROW = 1;

/** Every spelling of a column's header, compared by its letters → the column. */
function spellingsOf(columns: Columns): ReadonlyMap<string, string> {
  const known = spellings.get(columns);
  if (known) return known;
  const columnOf = new Map<string, string>();
  for (const [column, { headers: synonyms }] of Object.entries(columns)) {
    for (const spelling of [column, ...synonyms]) columnOf.set(comparable(spelling), column);
  }
  spellings.set(columns, columnOf);
  return columnOf;
}

const spellings = new WeakMap<Columns, ReadonlyMap<string, string>>();

/** The column that a header gives: what a person said of it goes first; null where that was to leave it out. */
function columnOf({ columns, said }: Known, header: string): string | null | undefined {
  const mapped = Object.entries(said?.mapping ?? {}).find(([spelling]) => comparable(spelling) === comparable(header));
  return mapped ? mapped[1] : columnByName(columns, header);
}

/** By its name; a unit behind it does no harm where the column's numbers have that unit. */
function columnByName(columns: Columns, header: string): string | undefined {
  const named = spellingsOf(columns).get(comparable(header));
  const measured = named === undefined ? unitInHeader(header) : null;
  if (!measured) return named;
  const column = spellingsOf(columns).get(comparable(measured.name));
  const dimension = column === undefined ? undefined : columns[column]?.unit;
  return dimension && factorOf(dimension, measured.unit) !== null ? column : undefined;
}

/** How many of the stored unit one of a column's numbers is: by what a person said, else by the header. */
export function factorIn({ columns, said }: Known, column: string, header: string | undefined): number {
  const dimension = columns[column]?.unit;
  const unit = said?.units?.[column] ?? unitInHeader(header ?? "")?.unit;
  return (dimension && unit && factorOf(dimension, unit)) || 1;
}

/** How many of a target's columns some texts name: a row that names none is no header. */
export function knownColumns(known: Known, texts: readonly string[]): number {
  return new Set(texts.flatMap((text) => (text === "" ? [] : (columnOf(known, text) ?? [])))).size;
}

/** `名称（必填）`, `Service Point*` and `service_point` are told by their letters alone. */
function comparable(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\((必填|选填|必选|可选|required|optional)\)/gu, "")
    .replace(/[\s_\-*:]/gu, "");
}

export type MatchedHeaders = {
  /** Column of the target → header of the file. */
  headerOf: ReadonlyMap<string, string>;
  /** Reasons why no row of the file can be read. */
  issues: RowIssue[];
  /** Headers that nobody knows; their cells are ignored. */
  notices: RowIssue[];
};

/** Headers of remarks, such as those that a file of rejected rows adds: passed over without a word. */
const isRemark = (header: string): boolean => header.startsWith("#");

/** Finds each column's header in a file: as a person said, else by name or synonym. */
export function matchHeaders(known: Known, headers: readonly string[], headerRow = HEADER_ROW): MatchedHeaders {
  const complaint = (code: RowIssue["code"], column: string, message: string, params?: IssueParams): RowIssue => ({
    row: headerRow,
    column,
    value: null,
    code,
    message,
    ...(params ? { params } : {}),
  });
  const headerOf = new Map<string, string>();
  const issues: RowIssue[] = [];
  const notices: RowIssue[] = [];
  const said = new Set(Object.keys(known.said?.mapping ?? {}).map(comparable));
  const isSaid = (header: string): boolean => said.has(comparable(header));
  const isYielding = (column: string, header: string): boolean =>
    known.columns[column]?.yielding?.some((each) => comparable(each) === comparable(header)) ?? false;
  // Those that a person has named come first, so that a synonym finds its column taken.
  for (const header of [...headers.filter(isSaid), ...headers.filter((each) => !isSaid(each))]) {
    const column = columnOf(known, header);
    const taken = column ? headerOf.get(column) : undefined;
    if (column === null || isRemark(header)) continue;
    if (!column) {
      notices.push(complaint("unknown-column", shortened(header), "No such column is known; its cells are ignored."));
    } else if (taken === undefined) {
      headerOf.set(column, header);
    } else if (!isSaid(taken) && !isSaid(header) && (isYielding(column, header) || isYielding(column, taken))) {
      const [weaker, stronger] = isYielding(column, header) ? [header, taken] : [taken, header];
      headerOf.set(column, stronger);
      const message = `'${shortened(stronger)}' says more of ${column}; these cells are ignored.`;
      notices.push(complaint("unknown-column", shortened(weaker), message, { stronger: shortened(stronger) }));
    } else if (isSaid(taken) && !isSaid(header)) {
      const message = `'${shortened(taken)}' was said to give ${column}; these cells are ignored.`;
      notices.push(complaint("unknown-column", shortened(header), message, { taken: shortened(taken) }));
    } else {
      const message = `'${shortened(taken)}' and '${shortened(header)}' both give this column.`;
      issues.push(complaint("duplicate-column", column, message, { one: shortened(taken), other: shortened(header) }));
    }
  }
  const present = new Set(headers.map(comparable));
  for (const header of Object.keys(known.said?.mapping ?? {})) {
    if (present.has(comparable(header))) continue;
    notices.push(
      complaint("unknown-column", shortened(header), "A mapping names this header, which the file has not."),
    );
  }
  for (const [column, { required, headers: synonyms }] of Object.entries(known.columns)) {
    if (required && !headerOf.has(column) && !known.said?.values?.[column]) {
      const spellings = [column, ...synonyms].join(", ");
      const message = `The file has no such column (known as ${spellings}).`;
      issues.push(complaint("missing-column", column, message, { spellings }));
    }
  }
  return { headerOf, issues, notices };
}
