import pg from "pg";
import { applicationUrl } from "@/server/db/application-role";
import { environment } from "@/server/db/environment";
import { scramSecret } from "@/server/db/scram";

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

/** Another password, or, where none is asked for, no such role. */
const NO_ENTRY = new Set(["28P01", "28000"]);
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
      if (NO_ENTRY.has(codeOf(error) ?? "")) return false;
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
