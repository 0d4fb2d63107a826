import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "@/server/db/embedded-postgres";

/** A PostgreSQL server in a temporary folder, empty, for tests; `stop` leaves nothing behind. */
export async function startThrowAwayPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = await realpath(await mkdtemp(path.join(tmpdir(), "district-service-map-")));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    await chmod(dataDir, 0o755); // As root, PostgreSQL's own user must get in.
    const server = await startEmbeddedPostgres({ dataDir, throwAway: true });
    return {
      url: server.url,
      async stop() {
        await server.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
