import { afterAll, beforeAll } from "vitest";
import { disconnectDatabase } from "@/server/db/client";
import { databaseUrl, setDatabaseUrl } from "@/server/db/environment";
import { createScratchDatabase, templateDatabase } from "@/server/db/scratch-database";

/**
 * For integration tests: a database of this test file's own, as `DATABASE_URL`, copied from one that is made once.
 *
 * @param kind what it holds.
 * @param make fills an empty one.
 */
export function inOwnDatabase(kind: string, make: (url: string) => Promise<unknown>): void {
  let leave = async () => {};
  beforeAll(async () => {
    const shared = databaseUrl();
    const scratch = await createScratchDatabase(shared, await templateDatabase(shared, kind, make));
    leave = async () => {
      await use(shared);
      await scratch.drop();
    };
    await use(scratch.url);
  });
  afterAll(() => leave());
}

/** The files of a run share their process, and with it the client. */
async function use(url: string): Promise<void> {
  await disconnectDatabase();
  setDatabaseUrl(url);
}
