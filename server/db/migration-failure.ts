/** Server and database of a connection string, without the password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${decodeURIComponent(pathname.slice(1)) || "postgres"} on ${hostname}:${port || "5432"}`;
}

// Codes of the network, of PostgreSQL, and of Prisma's schema engine.
const SENTENCES: Record<string, (place: string) => string> = {
  ECONNREFUSED: (place) => `The database ${place} cannot be reached: nothing listens there.`,
  ENOTFOUND: (place) => `The database ${place} cannot be reached: the host name is unknown.`,
  ETIMEDOUT: (place) => `The database ${place} cannot be reached: no answer in time.`,
  "28P01": (place) => `The database ${place} refuses the user name or password in DATABASE_URL.`,
  "3D000": (place) => `The database ${place} does not exist: create it empty, in UTF-8, and start again.`,
  "42501": (place) => `The user in DATABASE_URL may not create tables in the database ${place}.`,
  P3005: (place) =>
    `The database ${place} already holds tables that are not this product's: give DATABASE_URL an empty database.`,
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/**
 * Turns a failure of the schema engine or the connection into one that an operator can
 * act on: one sentence, the original as `cause`.
 *
 * @param url the connection string in use; its password does not appear in the sentence.
 */
export function explainMigrationFailure(error: unknown, url: string): Error {
  const sentence = SENTENCES[codeOf(error) ?? ""]?.(placeOf(url));
  if (sentence) return new Error(sentence, { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  // The engine's own call stack follows, numbered; it names the migration.
  const [what = message] = message.split(/\n\s+0: /);
  const name = /migration_name="([^"]+)"/.exec(message)?.[1];
  const subject = name ? `Migration ${name}` : "The migration";
  return new Error(`${subject} of the database ${placeOf(url)} failed: ${what.trim().replaceAll("\n", ": ")}`, {
    cause: error,
  });
}
