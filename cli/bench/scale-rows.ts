import { matterParts, type Part, placeParts, unitParts } from "@/cli/bench/scale-parts";
import { searchTokens, soundColumns } from "@/domain/search/tokens";
import type { Connection } from "@/server/imports/connection";

const PLACES = 6_000;
const CHECKED = 500;

const tables = { service_points: "units", matters: "subjects" } as const;
type Table = keyof typeof tables;

/** What a row needs besides its name. */
const filled: Readonly<Record<Table, readonly [columns: string, values: string]>> = {
  service_points: [
    "level, kind, region, position_quality, lng, lat, opening_hours, hours_quality, source",
    `'village', 'village-station', '360113001001', 'approximate', 115.5 + random(), 28.4 + random() / 2,
     'Mo-Fr 09:00-17:00', 'approximate', 'scale'`,
  ],
  matters: [
    "task_type, department, topic, audience, accept_levels, quality, source",
    "'20', '民政局', 'life', ARRAY['person'], ARRAY['district'], 'approximate', 'scale'",
  ],
};

async function writeParts(connection: Connection, table: string, parts: readonly Part[]): Promise<void> {
  await connection.query(
    `CREATE UNLOGGED TABLE scale_${table} AS
    SELECT (row_number() OVER ())::int - 1 AS at, part.*
    FROM jsonb_to_recordset($1::jsonb) AS part(text text, folded text, tokens text[], pinyin text, initials text)`,
    [JSON.stringify(parts)],
  );
  await connection.query(`CREATE UNIQUE INDEX ON scale_${table} (at)`);
  await connection.query(`ANALYZE scale_${table}`);
}

/** Place, number, unit or subject: few places have many rows and most have few, as in a real district. */
async function fill(connection: Connection, table: Table, count: number, kinds: number): Promise<void> {
  const [columns, values] = filled[table];
  const index = `${table}_search_tokens_idx`;
  await connection.query(`DROP INDEX ${index}`);
  await connection.query(
    `INSERT INTO ${table} (code, name, search_tokens, pinyin, initials, ${columns})
     SELECT 'scale-' || i, place.text || number || named.text,
       place.tokens || named.tokens || ARRAY['^' || left(number, 1), '^' || left(number, 2), '^' || left(number, 3),
         left(number, 3), right(number, 3), '=' || place.folded || number || named.folded],
       ARRAY[place.pinyin || regexp_replace(number, '(.)', ' \\1', 'g') || ' ' || named.pinyin],
       ARRAY[place.initials || number || named.initials], ${values}
     FROM generate_series(1, $1::int) i
     CROSS JOIN LATERAL (SELECT (1000 + i % 9000)::text AS number) numbers
     JOIN scale_places place
       ON place.at = floor(power((i::bigint * 7919 % ${PLACES})::float8 / ${PLACES}, 2) * ${PLACES})::int
     JOIN scale_${tables[table]} named ON named.at = (i / 7 * 31 + i) % $2::int`,
    [count, kinds],
  );
  await connection.query("SET maintenance_work_mem = '1GB'");
  await connection.query(
    `CREATE INDEX ${index} ON ${table} USING GIN (search_tokens) WITH (gin_pending_list_limit = 32768)`,
  );
  await connection.query(`VACUUM ANALYZE ${table}`);
}

/** @throws Error where SQL did not write what an import would have written. */
async function check(connection: Connection, table: Table): Promise<void> {
  const { rows } = await connection.query<Record<"name", string> & Record<"tokens" | "pinyin" | "initials", string[]>>(
    `SELECT name, search_tokens AS tokens, pinyin, initials FROM ${table} WHERE source = 'scale'
     ORDER BY md5(code) LIMIT ${CHECKED}`,
  );
  for (const { name, tokens, pinyin, initials } of rows) {
    const expected = JSON.stringify([searchTokens([name]), soundColumns([name])]);
    const stored = JSON.stringify([[...new Set(tokens)].sort(), { pinyin, initials }]);
    if (stored !== expected) throw new Error(`${table}: ${name} is not indexed as an import would: ${stored}`);
  }
}

/** Fills the tables beside what is in them already, with the tokens and sounds an import would write. */
export async function fillScale(connection: Connection, points: number, matters: number): Promise<void> {
  const { rows } = await connection.query<{ name: string }>("SELECT name FROM matters ORDER BY code");
  const [units, subjects] = [unitParts(), matterParts(rows.map(({ name }) => name))];
  await writeParts(connection, "places", placeParts(PLACES));
  await writeParts(connection, "units", units);
  await writeParts(connection, "subjects", subjects);
  await fill(connection, "service_points", points, units.length);
  await fill(connection, "matters", matters, subjects.length);
  await check(connection, "service_points");
  await check(connection, "matters");
}
