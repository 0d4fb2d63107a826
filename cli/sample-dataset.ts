import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

const SAMPLE = "data/nanchang";

/** Whether nothing is there, and nobody has taken the sample out on purpose. */
async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "select from (select) as one where exists (select from regions) or exists (select from emptied_districts)",
    );
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

/** Whether the sample district is to be loaded: into an empty database, or once more where it was interrupted. */
export async function wantsSample(url: string, dataDir: string): Promise<boolean> {
  return existsSync(path.join(dataDir, "sample-unfinished")) || (await isEmpty(url));
}

/**
 * Loads the sample district by the product's own importer.
 *
 * @returns a remark with the counts.
 */
export async function loadSample(dataDir: string): Promise<string> {
  // Each file is a transaction of its own; a start that is killed between two goes on next time.
  const unfinished = path.join(dataDir, "sample-unfinished");
  writeFileSync(unfinished, "");
  // Not before the client is generated.
  const { importDataset } = await import("@/server/imports/dataset");
  const { accepted, rejected } = await importDataset(SAMPLE, { kind: "sample" });
  rmSync(unfinished, { force: true });
  return `${accepted} rows${rejected ? `, ${rejected} rejected (npm run import tells why)` : ""}`;
}
