import "server-only";
import { DatabaseError } from "pg";
import { isPublishedNoun } from "@/domain/publishing/nouns";
import { type UndoObstacle, undoChangeSet } from "@/server/changes/undo";
import { database } from "@/server/db/client";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";
import { settleShelf } from "@/server/publishing/shelf";

/** A step besides the sample's own that stands, and would go with it. */
export type StandingStep = { id: string; kind: string; title: string; at: Date; job: string | null };

export type StandingSteps = {
  /** The latest of them. */
  steps: StandingStep[];
  count: number;
  /** Number of the latest; "0" where there is none. */
  latest: string;
};

const SHOWN = 50;

/** What was made besides the sample and not undone, by the rule of the database's own function. */
export async function standingSteps(): Promise<StandingSteps> {
  const found = await database().$queryRaw<(StandingStep & { count: number })[]>`
    SELECT s.id::text AS id, c.kind, c.title, c.at, j.id AS job, (count(*) OVER ())::int AS count
    FROM standing_steps() s JOIN change_sets c ON c.id = s.first LEFT JOIN import_jobs j ON j.change_set = s.id
    ORDER BY s.id DESC LIMIT ${SHOWN}`;
  return {
    steps: found.map(({ count: _, ...step }) => step),
    count: found[0]?.count ?? 0,
    latest: found[0]?.id ?? "0",
  };
}

const FOREIGN_KEY = "23503";

/** Undoes one of these steps, whatever it wrote; nothing where something stands against it. */
export async function undoStanding(
  id: string,
  now: Date,
): Promise<"undone" | "gone" | { obstacles: readonly UndoObstacle[] }> {
  try {
    const undone = await withConnection((connection) =>
      inTransaction(
        connection,
        async () => {
          const result = await undoChangeSet(connection, id);
          if (result.outcome === "undone") await settleShelves(connection, id, now);
          return result;
        },
        ({ outcome }) => outcome === "undone",
      ),
    );
    if (undone.outcome === "obstructed") return { obstacles: undone.obstacles };
    return undone.outcome === "undone" ? "undone" : "gone";
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== FOREIGN_KEY) throw error;
    return { obstacles: [] };
  }
}

/** Records that the step had taken to the shelf are there again, with all that waited for them. */
async function settleShelves(connection: Connection, id: string, now: Date): Promise<void> {
  const { rows } = await connection.query<{ noun: string; code: string }>(
    `SELECT DISTINCT s.noun, s.code FROM shelved_records s JOIN record_changes r ON r.target = s.noun AND r.key = s.code
     WHERE r.change_set = $1::bigint`,
    [id],
  );
  for (const { noun, code } of rows) if (isPublishedNoun(noun)) await settleShelf(connection, { noun, code }, now);
}
