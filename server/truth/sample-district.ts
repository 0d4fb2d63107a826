import { disconnectDatabase } from "@/server/db/client";
import { databaseUrl, setDatabaseUrl } from "@/server/db/environment";
import { migrate } from "@/server/db/migrations";
import { inOwnDatabase } from "@/server/db/own-database";
import { importDataset } from "@/server/imports/dataset";

async function load(url: string): Promise<void> {
  const shared = databaseUrl();
  await migrate(url);
  await disconnectDatabase();
  setDatabaseUrl(url);
  await importDataset("data/nanchang").finally(() => setDatabaseUrl(shared));
}

/** For integration tests: the sample district, loaded by the real importers, in a database of its own. */
export function withSampleDistrict(): void {
  inOwnDatabase("sample", load);
}
