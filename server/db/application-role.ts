import { createHmac } from "node:crypto";
import pg from "pg";
import { environment } from "@/server/db/environment";
import { scramSecret } from "@/server/db/scram";

/** What PostgreSQL's 63 bytes for a name leave to the owner's. */
const OWNER_BYTES = 51;

/** The name of the user as which the product serves pages, beside the one that owns the tables. */
export function applicationRole(owner: string): string {
  const beginning = Buffer.from(owner)
    .subarray(0, OWNER_BYTES)
    .toString("utf8")
    .replace(/\uFFFD$/, "");
  return `${beginning}_application`;
}

/** Its password, made from the owner's: nothing more to keep, the same on every machine, and no way back. */
export function applicationPassword(ownersPassword: string): string {
  return createHmac("sha256", ownersPassword).update("application").digest("hex");
}

/** The connection string of the product's own user; null where the owner's has no user or password in it. */
export function applicationUrl(ownersUrl: string): string | null {
  const url = new URL(ownersUrl);
  if (!url.username || !url.password) return null;
  url.username = encodeURIComponent(applicationRole(decodeURIComponent(url.username)));
  url.password = applicationPassword(decodeURIComponent(url.password));
  return url.href;
}

/** The role that pages are served as, if it is another than the connection's own and exists. */
async function findRole(client: pg.Client): Promise<string | null> {
  const given = environment().APPLICATION_DATABASE_URL;
  const named = given ? decodeURIComponent(new URL(given).username) : null;
  const { rows } = await client.query<{ owner: string }>("select current_user as owner");
  const owner = rows[0]?.owner ?? "";
  const role = named ?? applicationRole(owner);
  const { rowCount } = await client.query("select from pg_roles where rolname = $1 and rolname <> $2", [role, owner]);
  return rowCount ? role : null;
}

/** PostgreSQL 17 lets others than the owner bring a table's statistics up to date, as an import does. */
const MAINTAIN_SINCE = 170_000;

/**
 * Gives the product's own user what serving and editing take, and nothing else: it reads and writes rows, makes and
 * drops nothing, and can only add to the account of what was done. To be called after every migration, for new tables.
 *
 * @param client connected as the owner of the tables.
 */
export async function grantToApplication(client: pg.Client): Promise<void> {
  const role = await findRole(client);
  if (role === null) return;
  const { rows } = await client.query<{ name: string; version: number }>(
    "select current_database() as name, current_setting('server_version_num')::int as version",
  );
  const { name = "", version = 0 } = rows[0] ?? {};
  const to = pg.escapeIdentifier(role);
  const database = pg.escapeIdentifier(name);
  // One script is one transaction: who is being served meanwhile loses nothing.
  await client.query(`
    revoke create on schema public from public;
    revoke temporary on database ${database} from public;
    grant connect on database ${database} to ${to};
    grant usage on schema public to ${to};
    grant select, insert, update, delete on all tables in schema public to ${to};
    grant usage, select on all sequences in schema public to ${to};
    ${version >= MAINTAIN_SINCE ? `grant maintain on all tables in schema public to ${to};` : ""}
    revoke all on audit_entries, _prisma_migrations from ${to};
    grant select, insert on audit_entries to ${to};
    grant select on _prisma_migrations to ${to};`);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

async function connectTo<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end();
  }
}

const WRONG_PASSWORD = "28P01";
/** Another start, or an administrator, was quicker. */
const EXISTS = new Set(["42710", "23505"]);

const MAY_MAKE = "select from pg_roles where rolname = current_user and (rolcreaterole or rolsuper)";

/** Makes the role, or gives it the password again that goes with the owner's, if the owner may. */
async function makeRole(ownersUrl: string, { username, password }: URL): Promise<void> {
  const name = pg.escapeIdentifier(decodeURIComponent(username));
  const login = `role ${name} login password ${pg.escapeLiteral(scramSecret(password))}`;
  await connectTo(ownersUrl, async (client) => {
    if (!(await client.query(MAY_MAKE)).rowCount) return;
    await client.query(`create ${login}`).catch((error: unknown) => {
      if (!EXISTS.has(codeOf(error) ?? "")) throw error;
      return client.query(`alter ${login}`);
    });
  });
}

/**
 * The connection string to serve pages with, for a server that others administer: `APPLICATION_DATABASE_URL`; else
 * that of a role which is made there, if the owner may make one.
 *
 * @returns null where there is neither, and the pages are served as the owner.
 */
export async function prepareApplicationRole(ownersUrl: string): Promise<string | null> {
  const given = environment().APPLICATION_DATABASE_URL;
  if (given) {
    await connectTo(given, async () => undefined).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`APPLICATION_DATABASE_URL cannot be used: ${reason}.`, { cause: error });
    });
    return given;
  }
  const url = applicationUrl(ownersUrl);
  if (url === null) return null;
  const isThere = () =>
    connectTo(url, async () => true).catch((error: unknown) => {
      if (codeOf(error) === WRONG_PASSWORD) return false;
      throw error;
    });
  try {
    if (!(await isThere())) await makeRole(ownersUrl, new URL(url));
    return (await isThere()) ? url : null;
  } catch (error) {
    // What the server's own rules forbid is no reason not to serve; a server that is away is told by the migration.
    if (codeOf(error) !== undefined) return null;
    throw error;
  }
}
