import pg from "pg";
import { databaseUrl } from "@/server/db/environment";

/** Nouns that have a page per code, and the table that knows their codes. */
const tables = {
  "service-points": "service_points",
  matters: "matters",
  bundles: "bundles",
  facilities: "facilities",
  projects: "projects",
  regions: "regions",
} as const;
export type NounWithPages = keyof typeof tables;

export function hasPages(noun: string): noun is NounWithPages {
  return Object.hasOwn(tables, noun);
}

// Apart from Prisma's pool: this runs before every page, in a bundle that should stay small.
let pool: pg.Pool | undefined;
function connections(): pg.Pool {
  pool ??= new pg.Pool({
    connectionString: databaseUrl(),
    max: 2,
    connectionTimeoutMillis: 1_000,
    query_timeout: 1_000,
    application_name: "district-service-map codes",
  }).on("error", () => undefined); // An idle connection that breaks is replaced at the next question.
  return pool;
}

/** Whether a record that is not there was taken away from residents for good or for a while; null where neither. */
export async function takenAwayAs(noun: NounWithPages, code: string): Promise<"suspended" | "withdrawn" | null> {
  try {
    const { rows } = await connections().query<{ action: string }>(
      `SELECT d.action FROM shelved_records s JOIN publishing_decisions d ON d.noun = s.noun AND d.code = s.code
       WHERE s.noun = $1 AND s.code = $2 AND d.applied_at IS NOT NULL AND d.action IN ('suspend', 'withdraw')
       ORDER BY d.applied_at DESC, d.id DESC LIMIT 1`,
      [noun, code],
    );
    const [last] = rows;
    if (!last) return null;
    return last.action === "withdraw" ? "withdrawn" : "suspended";
  } catch {
    return null;
  }
}

/**
 * Whether a noun has a record with this code. Asked before the page is rendered, because only then can
 * the answer be a 404 that is whole without JavaScript. In doubt yes: the page asks again and says what is wrong.
 */
export async function isKnownCode(noun: NounWithPages, code: string): Promise<boolean> {
  // PostgreSQL refuses U+0000, and no code contains it.
  if (code.includes("\0")) return false;
  try {
    const { rowCount } = await connections().query(`SELECT FROM ${tables[noun]} WHERE code = $1`, [code]);
    return rowCount !== 0;
  } catch {
    return true;
  }
}

/**
 * The code of the matter that a link of another system means: ours, which is the implementation's (task_code) where a
 * district's files have it, else the catalogue's (catalog_code), and of several matters of one catalogue code the
 * first. null where nothing has it, or nothing can be asked.
 */
export async function matterMeantBy(code: string): Promise<string | null> {
  if (code.includes("\0")) return null;
  try {
    const { rows } = await connections().query<{ code: string }>(
      `SELECT code FROM matters WHERE code = $1 OR catalog_code = $1 ORDER BY code <> $1, code LIMIT 1`,
      [code],
    );
    return rows[0]?.code ?? null;
  } catch {
    return null;
  }
}

/** Where a service point lies, as `near` takes it; null where nobody knows. */
export async function nearOfServicePoint(code: string): Promise<string | null> {
  if (code.includes("\0")) return null;
  try {
    const { rows } = await connections().query<{ lng: number; lat: number }>(
      "SELECT lng, lat FROM service_points WHERE code = $1 AND lng IS NOT NULL AND lat IS NOT NULL",
      [code],
    );
    const [at] = rows;
    return at ? `${at.lng.toFixed(4)},${at.lat.toFixed(4)}` : null;
  } catch {
    return null;
  }
}
