import "server-only";
import { fingerprintOf } from "@/domain/imports/fingerprint";
import { type TargetName, targetNameSchema } from "@/domain/imports/target-name";
import { enumerationOf } from "@/importers/cells/choice";
import { csvBeginning } from "@/importers/formats/csv";
import type { RawTable } from "@/importers/formats/raw-table";
import { isEmptySheet, sheetBeginning } from "@/importers/formats/sheet-table";
import { guessTarget } from "@/importers/guess-target";
import { matchHeaders } from "@/importers/headers";
import { inWords, valuesIn } from "@/importers/in-words";
import { leftOut } from "@/importers/left-out-rows";
import type { Said } from "@/importers/said";
import { targets } from "@/importers/target-list";
import type { Target } from "@/importers/targets/target";
import type { Connection } from "@/server/imports/connection";
import type { Uploaded, UploadedFile } from "@/server/imports/jobs/files";
import { type JobTable, type Seen, type TakenJob, tablesOf } from "@/server/imports/jobs/job";
import { loadNames } from "@/server/imports/known-names";

/** First values of a column that are shown. */
const SAMPLES = 3;
/** Rows whose numbers are asked about; what comes later is told by the check. */
const MOST_LOOKED_AT = 5_000;
const MOST_UNKNOWN = 30;
const LONGEST_SAMPLE = 40;

type Found = { file: UploadedFile; sheet: string | null; beginning: string[][] };

/** Looks at the files of a job: which tables they hold, what each is meant for, and its headers with first values. */
export async function inspect(connection: Connection, job: TakenJob, uploaded: Uploaded): Promise<void> {
  const known = await tablesOf(connection, job.id);
  const found = known.length > 0 ? null : await findTables(uploaded);
  const tables = found ? await guessAll(connection, job, found) : known;
  await connection.query("DELETE FROM import_tables WHERE job = $1", [job.id]);
  // Regions of the same upload are known only once they are read: then the check tells what is left.
  const bringsRegions = tables.some(({ target }) => target === "regions");
  for (const table of tables) {
    const named = table.target && !bringsRegions ? await loadNames(connection, targets[table.target]) : undefined;
    const seen = await look(uploaded, table, named);
    await connection.query(
      `INSERT INTO import_tables (job, "order", file, sheet, target, why, seen, said)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        job.id,
        table.order,
        table.file,
        table.sheet,
        table.target,
        table.why,
        JSON.stringify(seen),
        JSON.stringify(table.said),
      ],
    );
  }
}

async function findTables(uploaded: Uploaded): Promise<Found[]> {
  const found: Found[] = [];
  for (const file of uploaded.files) {
    if (file.kind === "csv") found.push({ file, sheet: null, beginning: await csvBeginning(file.path) });
    else if (file.kind === "geojson")
      found.push({ file, sheet: null, beginning: [await propertiesOf(uploaded, file)] });
    else {
      const sheets = (await uploaded.sheets(file)).filter(
        (sheet) => !sheet.hidden && !sheet.veryHidden && !isEmptySheet(sheet),
      );
      found.push(...sheets.map((sheet) => ({ file, sheet: sheet.name, beginning: sheetBeginning(sheet) })));
    }
  }
  return found;
}

/** Any target that has positions reads the properties of features. */
async function propertiesOf(uploaded: Uploaded, file: UploadedFile): Promise<string[]> {
  return (await uploaded.open({ file: file.order, sheet: null }, targets.facilities)).headers;
}

async function guessAll(connection: Connection, job: TakenJob, found: readonly Found[]): Promise<JobTable[]> {
  const tables: JobTable[] = [];
  for (const [order, { file, sheet, beginning }] of found.entries()) {
    const at = { order, file: file.order, sheet, seen: { headers: [], unknown: {} } };
    const remembered = await rememberedFor(connection, job, beginning);
    const guess = guessTarget(sheet ?? file.name.replace(/\.\w+$/, ""), beginning);
    if (remembered) tables.push({ ...at, ...remembered, why: "remembered" });
    else tables.push({ ...at, target: guess?.target ?? null, why: guess?.why ?? null, said: {} });
  }
  return tables;
}

/** What somebody of the same department, else of none, has said of such headers before. */
async function rememberedFor(
  connection: Connection,
  { department }: TakenJob,
  beginning: readonly (readonly string[])[],
): Promise<{ target: TargetName; said: Said } | null> {
  const { rows } = await connection.query<{ target: string; said: Said }>(
    `SELECT target, said FROM import_mappings WHERE fingerprint = ANY($1::text[]) AND department = ANY($2::text[])
     ORDER BY (department = $3) DESC, used_at DESC LIMIT 1`,
    [beginning.map((row) => fingerprintOf(row)).filter((text) => text !== ""), [department, ""], department],
  );
  const [found] = rows;
  const target = targetNameSchema.safeParse(found?.target).data;
  return found && target ? { target, said: found.said } : null;
}

/** The headers of a table as its target finds them, with first values. */
async function look(uploaded: Uploaded, table: JobTable, named: Target["named"]): Promise<Seen> {
  const target: Target = { ...targets[table.target ?? "facilities"], said: table.said, named };
  return seenIn(await uploaded.open(table, target), table.target === null ? null : target);
}

async function seenIn(table: RawTable, target: Target | null): Promise<Seen> {
  const headers = table.headers.filter((header) => !header.startsWith("#"));
  const samples = new Map(headers.map((header) => [header, new Set<string>()]));
  const unknown = new Map<string, Set<string>>();
  const dictionaries = target ? dictionariesOf(target, headers) : [];
  let rows = 0;
  for await (const raw of table.rows) {
    rows += 1;
    if (rows > MOST_LOOKED_AT) break;
    if (leftOut(raw)) continue;
    const { cells } = raw;
    for (const [header, values] of samples) {
      const text = cells[header] ?? "";
      if (text !== "" && values.size < SAMPLES) values.add(text.slice(0, LONGEST_SAMPLE));
    }
    for (const { column, header, isKnown } of dictionaries) {
      const values = unknown.get(column) ?? new Set();
      const text = cells[header] ?? "";
      for (const value of isKnown(text) ? [] : valuesIn(text)) {
        if (values.size < MOST_UNKNOWN && !isKnown(value)) values.add(value);
      }
      if (values.size > 0) unknown.set(column, values);
    }
  }
  return {
    headers: headers.map((header) => ({ header, samples: [...(samples.get(header) ?? [])] })),
    unknown: Object.fromEntries([...unknown].map(([column, values]) => [column, [...values]])),
  };
}

/** The columns of a table that take the words of a dictionary, and what they know. */
function dictionariesOf(target: Target, headers: readonly string[]) {
  const { headerOf } = matchHeaders(target, headers);
  return [...headerOf].flatMap(([column, header]) => {
    const knows = knowing(target, column);
    if (!knows) return [];
    // Said already, or known: `inWords` leaves a value without words as it is.
    const isKnown = (value: string) => knows(value) || inWords(value, target.said?.words?.[column]) !== value;
    return [{ column, header, isKnown }];
  });
}

/** Tells the values that a column understands; null where it takes anything. */
function knowing({ columns, named }: Target, column: string): ((value: string) => boolean) | null {
  const names = named?.[column];
  // A code is told by the check.
  if (names) return (value) => !/\p{Letter}/u.test(value) || names(value).length === 1;
  const enumeration = columns[column] && enumerationOf(columns[column].cell);
  return enumeration ? (value) => enumeration.knows(value) : null;
}
