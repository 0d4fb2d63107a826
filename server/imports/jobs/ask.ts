import "server-only";
import { decide, mayAnywhere } from "@/domain/accounts/decide";
import { fingerprintOf } from "@/domain/imports/fingerprint";
import { type Asking, type ImportTask, type JobStatus, mayAsk } from "@/domain/imports/import-job";
import type { TargetName } from "@/domain/imports/target-name";
import type { Said } from "@/importers/said";
import { Prisma } from "@/prisma/generated/client";
import type { Official } from "@/server/accounts/official";
import { database } from "@/server/db/client";
import type { Seen } from "@/server/imports/jobs/job";

const EVERYWHERE = { region: null, department: null };

type Asker = Pick<Official, "id" | "grants">;

/** Whether somebody may see a job: their own, and who reads imports everywhere sees all. */
export function maySeeJob({ id, grants }: Asker, account: string): boolean {
  return account === id || decide(grants, "read", "imports", EVERYWHERE).allowed;
}

/** Whether somebody may go on with a job: with their own, and who imports everywhere with any. */
export function mayRunJob({ id, grants }: Asker, account: string): boolean {
  return (
    (account === id && mayAnywhere(grants, "import", "imports")) ||
    decide(grants, "import", "imports", EVERYWHERE).allowed
  );
}

/** The department under whose name a mapping is remembered; empty = none. */
export function departmentOf({ grants }: Pick<Official, "grants">): string {
  return grants.find(({ department }) => department !== null)?.department ?? "";
}

export type Asked = "asked" | "not-now" | "missing";

/** Asks for a task of a job, or for its end. Whoever else was quicker is not overrun. */
export async function askJob(official: Asker, id: string, asked: Asking): Promise<Asked> {
  const job = await database().importJob.findUnique({ where: { id } });
  if (!job || !mayRunJob(official, job.account)) return "missing";
  const { task, status, applied, report } = job;
  const state = { task: task as ImportTask, status: status as JobStatus, applied, hasReport: report !== null };
  if (!mayAsk(state, asked)) return "not-now";
  const asItStands = { id, task, status, applied };
  const change =
    asked !== "cancel"
      ? { task: asked, status: "waiting", askedBy: official.id, fault: Prisma.DbNull, cancelling: false }
      : status === "running"
        ? { cancelling: true }
        : { status: "cancelled", endedAt: new Date(), fault: Prisma.DbNull };
  const { count } = await database().importJob.updateMany({ where: asItStands, data: change });
  return count === 1 ? "asked" : "not-now";
}

/** What somebody has said of the tables of a job. */
export type SaidTable = { order: number; target: TargetName | null; said: Said };

/** Keeps what was said of the tables, and asks to look again where a target is another one, else for the check. */
export async function sayAndCheck(official: Asker, id: string, tables: readonly SaidTable[]): Promise<Asked> {
  const stored = await database().importTable.findMany({ where: { jobId: id } });
  const targetOf = new Map(stored.map(({ order, target }) => [order, target]));
  const isOther = tables.some(({ order, target }) => targetOf.has(order) && targetOf.get(order) !== target);
  const asked = await askJob(official, id, isOther ? "inspect" : "check");
  if (asked !== "asked") return asked;
  for (const { order, target, said } of tables) {
    const before = targetOf.get(order);
    const kept = before === target ? said : { crs: said.crs, acceptPositions: said.acceptPositions };
    await database().importTable.updateMany({
      where: { jobId: id, order },
      data: { target, said: kept as object, ...(before === target ? {} : { why: "said" }) },
    });
    const table = stored.find((each) => each.order === order);
    if (table && target && before === target) await remember(official, table.seen as unknown as Seen, target, said);
  }
  return asked;
}

/** Kept for the next file with the same headers; what is true of one file only is not. */
async function remember(official: Asker, { headers }: Seen, target: TargetName, said: Said): Promise<void> {
  const fingerprint = fingerprintOf(headers.map(({ header }) => header));
  if (fingerprint === "") return;
  const { mapping, values, words, units, crs } = said;
  const data = { target, said: { mapping, values, words, units, crs } as object, usedAt: new Date() };
  const department = departmentOf(official);
  await database().importMapping.upsert({
    where: { fingerprint_department: { fingerprint, department } },
    create: { fingerprint, department, ...data },
    update: data,
  });
}
