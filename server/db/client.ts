import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { databaseUrl } from "@/server/db/environment";
import { statementName } from "@/server/db/planned";

const CONNECTION_TIMEOUT_MS = 2_000;
// A database that hangs without closing its sockets must not hold requests for ever.
const QUERY_TIMEOUT_MS = 5_000;
const MAX_CONNECTIONS = 10;

// Next's hot reload evaluates this file anew; the pool must not multiply with each save.
const kept = globalThis as typeof globalThis & { districtDatabase?: PrismaClient };

function connect(): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: databaseUrl(),
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
      keepAlive: true,
      application_name: "district-service-map",
    },
    { statementNameGenerator: statementName },
  );
  return new PrismaClient({ adapter });
}

/**
 * The process's one Prisma client. It connects lazily, fails within 2 s while the
 * database is away, and works again by itself once the database is back.
 *
 * @throws Error when `DATABASE_URL` is not set.
 */
export function database(): PrismaClient {
  kept.districtDatabase ??= connect();
  return kept.districtDatabase;
}

/** Closes the client's connections; for commands and tests that must end. The next `database()` reconnects. */
export async function disconnectDatabase(): Promise<void> {
  const client = kept.districtDatabase;
  kept.districtDatabase = undefined;
  await client?.$disconnect();
}
