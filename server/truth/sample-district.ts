import { afterAll, beforeAll } from "vitest";
import { disconnectDatabase } from "@/server/db/client";
import { databaseUrl, setDatabaseUrl } from "@/server/db/environment";
import { migrate } from "@/server/db/migrations";
import { createScratchDatabase } from "@/server/db/scratch-database";
import { importDataset } from "@/server/imports/dataset";

/** For integration tests: the sample district, loaded by the real importers into a database of its own. */
export function withSampleDistrict(): void {
  let restore = async () => {};
  beforeAll(async () => {
    const shared = databaseUrl();
    const scratch = await createScratchDatabase(shared);
    restore = async () => {
      await disconnectDatabase();
      setDatabaseUrl(shared);
      await scratch.drop();
    };
    await migrate(scratch.url);
    await disconnectDatabase();
    setDatabaseUrl(scratch.url);
    await importDataset("data/nanchang");
  });
  afterAll(() => restore());
}
