import "server-only";
import pg from "pg";
import { databaseUrl } from "@/server/db/environment";

const CONNECTION_TIMEOUT_MS = 10_000;
/** Any constant of our own: imports take turns, because two at once could wait for each other's rows for ever. */
export const IMPORT_LOCK = 4_207_301;

/** What an import needs of a connection. */
export type Connection = Pick<pg.Client, "query">;

/** A connection that whoever opens it has to end. Apart from the pool: bulk work would crowd visitors out. */
export async function openConnection(): Promise<Connection & Pick<pg.Client, "end">> {
  const client = new pg.Client({
    connectionString: databaseUrl(),
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    application_name: "district-service-map import",
  });
  // A server that dies is told by the query under way; unheard, the event would end the process.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** A connection for one import, closed when the work ends. */
export async function withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const client = await openConnection();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs work in one transaction, and keeps its result only when `keep` says so of it. */
export async function inTransaction<T>(
  connection: Connection,
  work: () => Promise<T>,
  keep: (result: T) => boolean,
): Promise<T> {
  await connection.query("BEGIN");
  try {
    await connection.query("SELECT pg_advisory_xact_lock($1)", [IMPORT_LOCK]);
    const result = await work();
    await connection.query(keep(result) ? "COMMIT" : "ROLLBACK");
    return result;
  } catch (error) {
    // The first error says what happened; a connection that is gone would only add "cannot roll back".
    await connection.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** Whether the database has been migrated at all. */
export function hasTables(): Promise<boolean> {
  return withConnection(async (connection) => {
    const { rows } = await connection.query<{ found: boolean }>("SELECT to_regclass('sources') IS NOT NULL AS found");
    return rows[0]?.found ?? false;
  });
}

/** Whether anything was ever put into the database: every record names its source. */
export async function hasData(): Promise<boolean> {
  if (!(await hasTables())) return false;
  return withConnection(async (connection) => (await connection.query("SELECT FROM sources LIMIT 1")).rowCount === 1);
}
