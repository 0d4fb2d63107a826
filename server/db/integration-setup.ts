import { environment, setDatabaseUrl } from "@/server/db/environment";
import { migrate } from "@/server/db/migrations";
import { createScratchDatabase, dropTemplates } from "@/server/db/scratch-database";
import { startThrowAwayPostgres } from "@/server/db/throw-away-postgres";

/**
 * Before the integration tests: a migrated, empty database in `DATABASE_URL`, on the server
 * of `TEST_DATABASE_URL` or one of its own. Gone afterwards.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const given = environment().TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startThrowAwayPostgres();
  const scratch = await createScratchDatabase(server.url);
  await migrate(scratch.url);
  setDatabaseUrl(scratch.url);
  return async () => {
    await dropTemplates(scratch.url);
    await scratch.drop();
    await server.stop();
  };
}
