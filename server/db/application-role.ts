import { createHmac } from "node:crypto";
import pg from "pg";
import { environment } from "@/server/db/environment";

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

/** PostgreSQL 17 lets others than the owner bring a table's statistics up to date, as an import does. */
const MAINTAIN_SINCE = 170_000;

// Only what is the owner's own: an administrator's extensions may have brought tables that are not.
const OURS = `
  select current_user::text as owner, current_database()::text as database,
    current_setting('server_version_num')::int as version,
    (select string_agg(c.oid::regclass::text, ', ') from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and pg_has_role(c.relowner, 'usage')) as tables,
    (select string_agg(c.oid::regclass::text, ', ') from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and pg_has_role(c.relowner, 'usage')) as sequences,
    -- What runs as the owner and decides for itself whether it may.
    (select string_agg(p.oid::regprocedure::text, ', ') from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prosecdef and pg_has_role(p.proowner, 'usage')) as functions`;

type Ours = {
  owner: string;
  database: string;
  version: number;
  tables: string;
  sequences: string | null;
  functions: string | null;
};

/** The roles that pages are or were served as: the one made here, and the one that was given. */
async function findRoles(client: pg.Client, owner: string): Promise<string[]> {
  const given = environment().APPLICATION_DATABASE_URL;
  const names = [applicationRole(owner), ...(given ? [decodeURIComponent(new URL(given).username)] : [])];
  const { rows } = await client.query<{ role: string }>(
    "select rolname::text as role from pg_roles where rolname = any($1::text[]) and rolname <> current_user",
    [names],
  );
  return rows.map(({ role }) => role);
}

function grants({ database, version, tables, sequences, functions }: Ours, role: string): string {
  const to = pg.escapeIdentifier(role);
  const place = pg.escapeIdentifier(database);
  return `
    revoke create on schema public from public;
    revoke temporary on database ${place} from public;
    grant connect on database ${place} to ${to};
    grant usage on schema public to ${to};
    grant select, insert, update, delete on ${tables} to ${to};
    ${sequences ? `grant usage, select on sequence ${sequences} to ${to};` : ""}
    ${version >= MAINTAIN_SINCE ? `grant maintain on ${tables} to ${to};` : ""}
    revoke all on audit_entries, _prisma_migrations from ${to};
    grant select, insert on audit_entries to ${to};
    grant select on _prisma_migrations to ${to};
    ${functions ? `grant execute on function ${functions} to ${to};` : ""}`;
}

/**
 * Gives the product's own user what serving and editing take, and nothing else: it reads and writes rows, makes and
 * drops nothing, and can only add to the account of what was done. To be called after every migration, for new tables.
 *
 * @param client connected as the owner of the tables.
 */
export async function grantToApplication(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Ours>(OURS);
  const [ours] = rows;
  if (!ours) return;
  // One script is one transaction: who is being served meanwhile loses nothing.
  for (const role of await findRoles(client, ours.owner)) await client.query(grants(ours, role));
}
