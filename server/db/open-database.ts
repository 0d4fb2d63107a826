import { mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { takeDataFolder } from "@/server/db/data-folder-lock";
import { embeddedUrl, readSettings } from "@/server/db/embedded-cluster";
import { startEmbeddedPostgres } from "@/server/db/embedded-postgres";
import { environment, setDatabaseUrl } from "@/server/db/environment";
import { readPostmaster } from "@/server/db/postmaster";

const WAIT_FOR_STARTER_MS = 30_000;

export interface OpenedDatabase {
  url: string;
  /** Ends what was started for this command; nothing when the product was running already. */
  close(): Promise<void>;
}

/** The URL of the server that another process is running, or just about to, on a data folder. */
async function urlOfRunning(dataDir: string): Promise<string | null> {
  const deadline = Date.now() + WAIT_FOR_STARTER_MS;
  while (Date.now() < deadline) {
    const settings = readSettings(dataDir);
    if (settings && readPostmaster(settings.folder)?.ready) return embeddedUrl(settings);
    await sleep(100);
  }
  return null;
}

/**
 * The database for a command, wherever it is: `DATABASE_URL`; else the embedded server of
 * a running product; else the embedded server, started for as long as the command
 * lasts. Sets `DATABASE_URL`, so that `database()` works afterwards.
 *
 * @param purpose the command, named to whoever finds the data folder in use.
 * @throws Error with one sentence when none of them can be had.
 */
export async function openDatabase(purpose: string): Promise<OpenedDatabase> {
  const { DATABASE_URL, DATA_DIR, DB_PORT } = environment();
  if (DATABASE_URL) return { url: DATABASE_URL, close: async () => undefined };
  mkdirSync(DATA_DIR, { recursive: true });
  const dataDir = realpathSync(path.resolve(DATA_DIR));
  const taken = takeDataFolder(dataDir, purpose);
  if (typeof taken !== "function") {
    const url = await urlOfRunning(dataDir);
    if (!url) throw new Error(`The data folder ${DATA_DIR} is in use by ${taken.purpose} (process ${taken.pid}).`);
    setDatabaseUrl(url);
    return { url, close: async () => undefined };
  }
  try {
    const server = await startEmbeddedPostgres({ dataDir, port: DB_PORT });
    setDatabaseUrl(server.url);
    return {
      url: server.url,
      async close() {
        await server.stop();
        taken();
      },
    };
  } catch (error) {
    taken();
    throw error;
  }
}
