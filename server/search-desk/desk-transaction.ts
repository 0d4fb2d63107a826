import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { IMPORT_LOCK } from "@/server/imports/connection";

/** Any constant of our own: there is one draft, and whoever changes or publishes it takes turns. */
const DESK_LOCK = 4_207_310;
const LONGEST_MS = 120_000;
const LONGEST_WAIT_MS = 5_000;

/** Thrown where an import is writing: its rows cannot be changed meanwhile. */
export class Busy extends Error {
  constructor() {
    super("An import is running.");
  }
}

/** Work on the draft, one after another. */
export function inDeskTransaction<T>(work: (transaction: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return database().$transaction(
    async (transaction) => {
      await transaction.$queryRaw`SELECT pg_advisory_xact_lock(${DESK_LOCK}::bigint)::text`;
      return work(transaction);
    },
    { timeout: LONGEST_MS, maxWait: LONGEST_WAIT_MS },
  );
}

/** Nothing is imported until the transaction ends. @throws Busy where something is being imported already. */
export async function withoutImports(transaction: Prisma.TransactionClient): Promise<void> {
  const [turn] = await transaction.$queryRaw<{ free: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${IMPORT_LOCK}::bigint) AS free`;
  if (!turn?.free) throw new Busy();
}

class Undone<T> extends Error {
  constructor(readonly result: T) {
    super("Undone on purpose.");
  }
}

/** What work finds out in a transaction of which nothing is kept. */
export async function supposed<T>(work: (transaction: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  try {
    return await database().$transaction(
      async (transaction): Promise<never> => {
        throw new Undone(await work(transaction));
      },
      { timeout: LONGEST_MS, maxWait: LONGEST_WAIT_MS },
    );
  } catch (error) {
    if (error instanceof Undone) return error.result as T;
    throw error;
  }
}
