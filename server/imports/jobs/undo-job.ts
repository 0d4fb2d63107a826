import "server-only";
import { undoChangeSet } from "@/server/changes/undo";
import { type Connection, inTransaction } from "@/server/imports/connection";
import { endJob, Stopped, type TakenJob } from "@/server/imports/jobs/job";

/** Takes back what the job wrote last, be it the import itself or its undoing. */
export async function undoJob(connection: Connection, job: TakenJob): Promise<void> {
  const { changeSet } = job;
  if (changeSet === null) {
    await endJob(connection, job, { status: "failed", fault: { why: "nothing" } });
    return;
  }
  const { undone, isKept } = await inTransaction(
    connection,
    async () => {
      const undone = await undoChangeSet(connection, changeSet);
      if (undone.outcome !== "undone") return { undone, isKept: false };
      const applied = await standsBefore(connection, job.id);
      return {
        undone,
        isKept: await endJob(connection, job, { status: "done", changeSet: undone.changeSet, applied: !applied }),
      };
    },
    (result) => result.isKept,
  );
  if (undone.outcome === "undone") {
    if (!isKept) throw new Stopped();
    return;
  }
  const why =
    undone.outcome === "obstructed" ? "obstructed" : undone.outcome === "unknown" ? "nothing" : "undone-before";
  const obstacles = undone.outcome === "obstructed" ? undone.obstacles : [];
  // Taken back by another way than this job: it stands as that has left it.
  const applied = why === "undone-before" ? !(await standsBefore(connection, job.id)) : undefined;
  await endJob(connection, job, { status: "failed", fault: { why, obstacles }, applied });
}

async function standsBefore(connection: Connection, job: string): Promise<boolean> {
  const { rows } = await connection.query<{ applied: boolean }>("SELECT applied FROM import_jobs WHERE id = $1", [job]);
  return rows[0]?.applied ?? false;
}
