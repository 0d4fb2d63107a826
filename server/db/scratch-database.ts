import { randomUUID } from "node:crypto";
import pg from "pg";

/**
 * A new, empty database beside the one given.
 *
 * @param url connection string of a user who may create databases.
 */
export async function createScratchDatabase(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `scratch_${randomUUID().replaceAll("-", "")}`;
  const execute = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await execute(`create database ${name}`);
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  return {
    url: scratch.href,
    async drop() {
      // Not "with (force)": it also asks for the right to end the server's own autovacuum.
      await execute(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = current_user`,
      );
      await execute(`drop database ${name}`);
    },
  };
}
