import { readdir } from "node:fs/promises";
import pg from "pg";
import { databaseUrl } from "@/server/db/environment";

const TIMEOUT_MS = 1_000;
const GOOD_NEWS_KEEPS_MS = 1_000;

type Question = (client: pg.Client) => Promise<boolean>;

/** Asks on a connection of its own: a busy or broken pool must not pass for a broken database. */
async function ask(question: Question): Promise<boolean> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    const asked = new pg.Client({
      connectionString: databaseUrl(),
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
      application_name: "district-service-map health",
    });
    client = asked;
    asked.on("error", () => undefined); // Told by the promise as well.
    const answer = asked.connect().then(() => question(asked));
    const tooLate = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, TIMEOUT_MS, false);
    });
    return await Promise.race([answer, tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    close(client);
  }
}

function close(client: pg.Client | undefined): void {
  // Not awaited: a server that hangs does not answer the goodbye either.
  client?.end().catch(() => undefined);
  const socket = client?.connection.stream;
  setTimeout(() => socket?.destroy(), TIMEOUT_MS).unref();
}

/** One answer for all who ask at the same time, and good news for a moment longer. */
function remembered(question: Question): () => Promise<boolean> {
  let pending: Promise<boolean> | undefined;
  let goodUntil = 0;
  return async () => {
    if (Date.now() < goodUntil) return true;
    pending ??= ask(question).finally(() => {
      pending = undefined;
    });
    const isGood = await pending;
    if (isGood) goodUntil = Date.now() + GOOD_NEWS_KEEPS_MS;
    return isGood;
  };
}

async function answersAtAll(client: pg.Client): Promise<boolean> {
  await client.query("select 1");
  return true;
}

async function hasEveryMigration(client: pg.Client): Promise<boolean> {
  const entries = await readdir("prisma/migrations", { withFileTypes: true });
  const wanted = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const { rows } = await client.query<{ migration_name: string }>(
    "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return wanted.every((name) => applied.has(name));
}

/** Whether the database answers within 1 s. Never throws; good news is up to 1 s old, bad news is fresh. */
export const databaseIsReachable: () => Promise<boolean> = remembered(answersAtAll);

/** Whether the database answers and has every migration of this release; false where either fails. */
export const databaseIsMigrated: () => Promise<boolean> = remembered(hasEveryMigration);
