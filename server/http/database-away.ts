import "server-only";

/** SQLSTATE classes and codes that speak of the server and not of the statement (PostgreSQL, appendix A). */
const away = [
  /^08/, // connection exception
  /^28/, // not let in
  /^53/, // out of connections, memory or disk
  /^57P0/, // shutting down, crashed, starting up, dropped
  /^3D000$/, // no such database
  /^42P01$/, // no such table: not migrated yet
];

const awayKinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TlsConnectionError"]);

// The driver throws these without any code, so their text is all there is to go by.
const bareMessages = new Set([
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
  "Connection terminated",
  "timeout exceeded when trying to connect",
  "Query read timeout",
]);

type DriverCause = { kind?: string; originalCode?: string };

/** What the driver says under Prisma's own error. */
function driverCause(error: unknown): DriverCause | undefined {
  const { meta, cause } = error as { meta?: { driverAdapterError?: { cause?: DriverCause } }; cause?: DriverCause };
  return meta?.driverAdapterError?.cause ?? cause;
}

/** Whether an error means that the database cannot be asked now, and not that the question was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (bareMessages.has(error.message)) return true;
  // Libraries wrap what the driver says, the one that reads sessions among them.
  if (error.cause instanceof Error && isDatabaseAway(error.cause)) return true;
  const { kind, originalCode } = driverCause(error) ?? {};
  return (
    (kind !== undefined && awayKinds.has(kind)) ||
    (originalCode !== undefined && away.some((pattern) => pattern.test(originalCode)))
  );
}
