import { randomUUID } from "node:crypto";
import pg from "pg";

export type ScratchDatabase = { url: string; drop(): Promise<void> };

type Row = Record<string, string>;

/** Asks a server with a connection of its own. */
async function ask(url: string, sql: string, values: string[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<Row>(sql, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * A new database beside the one given: empty, or a copy of another one that nobody is connected to.
 *
 * @param url connection string of a user who may create databases.
 */
export async function createScratchDatabase(url: string, template?: string): Promise<ScratchDatabase> {
  const name = `scratch_${randomUUID().replaceAll("-", "")}`;
  await ask(url, `create database ${name}${template ? ` template ${template}` : ""}`);
  if (template) await copySettings(url, template, name);
  return {
    url: urlOf(url, name),
    async drop() {
      // Not "with (force)": it also asks for the right to end the server's own autovacuum.
      await ask(
        url,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = current_user`,
      );
      await ask(url, `drop database ${name}`);
    },
  };
}

/** What was set for a database is not copied along with it. */
async function copySettings(url: string, from: string, to: string): Promise<void> {
  const settings = await ask(
    url,
    `select format('alter database ${to} set %I = %L', split_part(setting, '=', 1), split_part(setting, '=', 2)) as sql
     from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase, unnest(s.setconfig) as setting
     where d.datname = $1 and s.setrole = 0`,
    [from],
  );
  for (const { sql } of settings) if (sql) await ask(url, sql);
}

/**
 * The name of a database to copy, for tests that each want one of their own: made by the first who asks, in one piece,
 * and dropped by nobody but `dropTemplates`.
 *
 * @param kind what it holds; one for each database given.
 */
export async function templateDatabase(url: string, kind: string, make: (url: string) => Promise<unknown>) {
  const name = `${new URL(url).pathname.slice(1)}_${kind}`;
  const known = await ask(url, "select datname from pg_database where datname = $1", [name]);
  if (known.length > 0) return name;
  const scratch = await createScratchDatabase(url);
  await make(scratch.url);
  await ask(url, `alter database ${new URL(scratch.url).pathname.slice(1)} rename to ${name}`);
  return name;
}

/** Drops what `templateDatabase` has made beside a database. */
export async function dropTemplates(url: string): Promise<void> {
  const made = await ask(url, "select datname from pg_database where starts_with(datname, $1)", [
    `${new URL(url).pathname.slice(1)}_`,
  ]);
  for (const { datname } of made) await ask(url, `drop database ${datname}`);
}
