import "server-only";
import type { Loaded } from "@/domain/publishing/desk";
import type { DeskRecord, PublishedNoun, RecordName } from "@/domain/publishing/nouns";
import { targets } from "@/importers/target-list";
import { type Connection, withConnection } from "@/server/imports/connection";

/** Where a noun's records say to which region and department they belong, in SQL over their table. */
const bounds: Readonly<Record<PublishedNoun, { region: string; department: string }>> = {
  "service-points": { region: "region", department: "NULL::text" },
  matters: { region: "NULL::text", department: "department" },
  bundles: { region: "NULL::text", department: "NULL::text" },
  facilities: { region: "region", department: "NULL::text" },
  projects: { region: "region", department: "NULL::text" },
  indicators: { region: "NULL::text", department: "NULL::text" },
};

type Row = { code: string; name: string; region: string | null; department: string | null; isLive: boolean };

/** A noun's records in SQL: those that residents see, then those on the shelf. `$1` is the noun. */
export function recordsOf(noun: PublishedNoun): string {
  const { region, department } = bounds[noun];
  const { table } = targets[noun];
  return `(SELECT code, name, ${region} AS region, ${department} AS department, TRUE AS "isLive" FROM ${table}
    UNION ALL
    SELECT code, name, region, department, FALSE FROM shelved_records s
    WHERE s.noun = $1 AND NOT EXISTS (SELECT FROM ${table} live WHERE live.code = s.code))`;
}

/** A record as the desk knows it; null where nothing has this code, on the shelf neither. */
export async function findDeskRecord(connection: Connection, { noun, code }: RecordName): Promise<DeskRecord | null> {
  if (code.includes("\0")) return null;
  const { rows } = await connection.query<Row>(`SELECT * FROM ${recordsOf(noun)} AS known WHERE code = $2`, [
    noun,
    code,
  ]);
  const [row] = rows;
  if (!row) return null;
  const { region, department, ...rest } = row;
  return { ...rest, noun, belonging: { region, department } };
}

/** The names of records by "noun code"; what nobody knows, a draft of something new, is missing. */
export function deskNames(names: readonly RecordName[]): Promise<Map<string, string>> {
  return withConnection(async (connection) => {
    const known = new Map<string, string>();
    for (const name of names) {
      const record = await findDeskRecord(connection, name);
      if (record) known.set(`${name.noun} ${name.code}`, record.name);
    }
    return known;
  });
}

const MOST_BESIDE = 200;

/** Records that could stand in for another one: of its kind, that residents see, in its region and department. */
export async function recordsBeside(
  connection: Connection,
  { noun, code, belonging }: DeskRecord,
): Promise<{ code: string; name: string }[]> {
  const { rows } = await connection.query<{ code: string; name: string }>(
    `SELECT code, name FROM ${recordsOf(noun)} AS known
     WHERE $1::text IS NOT NULL AND "isLive" AND code <> $2 AND region IS NOT DISTINCT FROM $3
       AND department IS NOT DISTINCT FROM $4 ORDER BY name, code LIMIT ${MOST_BESIDE}`,
    [noun, code, belonging.region ?? null, belonging.department ?? null],
  );
  return rows;
}

/** Of a service point: a suspension whose last day is over is none. */
const SUSPENDED = `
  SELECT status_reason AS reason FROM service_points
  WHERE code = $1 AND status = 'suspended' AND (suspended_until IS NULL OR suspended_until >= $2::date)`;

/** What the tables say of a record that is there, before anybody decided about it. */
export async function loadedOf(connection: Connection, { noun, code }: RecordName, on: string): Promise<Loaded> {
  if (noun !== "service-points") return { suspendedFor: null };
  const { rows } = await connection.query<{ reason: string | null }>(SUSPENDED, [code, on]);
  return { suspendedFor: rows[0] ?? null };
}

/** When a record came, as far as change sets tell: null where it was there before them. */
export async function loadedSince(connection: Connection, { noun, code }: RecordName): Promise<Date | null> {
  const { rows } = await connection.query<{ since: Date | null }>(
    `SELECT min(c.at) AS since FROM record_changes r JOIN change_sets c ON c.id = r.change_set
     WHERE r.target = $1 AND r.key = $2`,
    [noun, code],
  );
  return rows[0]?.since ?? null;
}
