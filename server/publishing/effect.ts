import "server-only";
import type { KeptDecision } from "@/domain/publishing/desk";
import { type Decision, plannedAfter, stateOn } from "@/domain/publishing/history";
import { transitions } from "@/domain/publishing/lifecycle";
import type { DeskRecord } from "@/domain/publishing/nouns";
import { addDays, shanghaiTime } from "@/domain/time/shanghai";
import { targets } from "@/importers/target-list";
import type { ImportedRecord } from "@/importers/targets/target";
import { beginChangeSet, type ChangeSetId, endChangeSet, rowJson } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";
import { writeRows } from "@/server/imports/write";
import { putBack, shelve } from "@/server/publishing/shelf";

type Status = {
  status: "active" | "suspended";
  reason: string | null;
  /** First day of serving again, where that is planned. */
  back: string | null;
};

/** Writes a service point's state into its own columns, by which every list already goes. */
async function writeStatus(
  connection: Connection,
  code: string,
  { status, reason, back }: Status,
  changeSet: ChangeSetId,
): Promise<void> {
  const target = targets["service-points"];
  const { rows } = await connection.query<{ row: ImportedRecord }>(
    `SELECT ${rowJson(target, "p")} AS row FROM service_points AS p WHERE p.code = $1`,
    [code],
  );
  const [stored] = rows;
  // Where it moved, its people and its link are elsewhere for good.
  if (!stored || stored.row.status === "moved") return;
  const record = { ...stored.row, status, status_reason: reason, suspended_until: back && addDays(back, -1) };
  await writeRows(connection, target, [{ row: 1, record }], { changeSet, onOutcome: () => undefined });
}

/** What a decision does to the tables that residents see; `resumes` is the day of a planned end of a suspension. */
async function write(
  connection: Connection,
  record: DeskRecord,
  { decision, changeSet, now, resumes }: Carried & { changeSet: ChangeSetId },
): Promise<void> {
  const after = transitions[decision.action].to;
  const isPoint = record.noun === "service-points";
  if (after === "published") {
    if (!record.isLive) await putBack(connection, record, { changeSet, now });
    if (isPoint) await writeStatus(connection, record.code, { status: "active", reason: null, back: null }, changeSet);
    return;
  }
  if (after === "suspended" && isPoint) {
    const status = { status: "suspended", reason: decision.reason, back: resumes } as const;
    await writeStatus(connection, record.code, status, changeSet);
    return;
  }
  if ((after === "suspended" || after === "withdrawn") && record.isLive) {
    await shelve(connection, record, { changeSet, decision: decision.id, now });
  }
}

export type Carried = { decision: Pick<KeptDecision, "id" | "action" | "reason">; now: Date; resumes: string | null };

/**
 * Carries a decision out as one change set, within a transaction. @returns the change set; null where nothing of what
 * residents see had to change.
 */
export async function carryOut(
  connection: Connection,
  record: DeskRecord,
  carried: Carried,
): Promise<ChangeSetId | null> {
  const title = `${carried.decision.action} ${record.noun} ${record.code} ${record.name}`;
  const changeSet = await beginChangeSet(connection, { kind: "publication", title });
  await write(connection, record, { ...carried, changeSet });
  return (await endChangeSet(connection, changeSet)) > 0 ? changeSet : null;
}

/** Tells residents of a suspended service point until when, as its planned end comes, moves or is given up. */
export async function announceEnd(
  connection: Connection,
  { noun, code, name }: DeskRecord,
  history: readonly Decision[],
  now: Date,
): Promise<void> {
  if (noun !== "service-points" || stateOn(history, now) !== "suspended") return;
  const back = plannedAfter(history, now).find(({ action }) => action === "resume")?.plannedDate ?? null;
  const reason =
    history.findLast(
      ({ action, plannedDate }) => action === "suspend" && (plannedDate ?? "") <= shanghaiTime(now).isoDate,
    )?.reason ?? null;
  const changeSet = await beginChangeSet(connection, { kind: "publication", title: `${noun} ${code} ${name}` });
  await writeStatus(connection, code, { status: "suspended", reason, back }, changeSet);
  await endChangeSet(connection, changeSet);
}
