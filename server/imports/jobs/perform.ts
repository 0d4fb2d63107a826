import "server-only";
import { mayAnywhere } from "@/domain/accounts/decide";
import { isRole, type RoleGrant } from "@/domain/accounts/roles";
import type { JobProgress, UploadReport } from "@/domain/imports/import-job";
import type { RawTable } from "@/importers/formats/raw-table";
import { recordAudit } from "@/server/audit/record";
import { type Connection, inTransaction } from "@/server/imports/connection";
import { type Uploaded, withFiles } from "@/server/imports/jobs/files";
import { inspect } from "@/server/imports/jobs/inspect";
import { endJob, type JobTable, Stopped, type TakenJob, tablesOf } from "@/server/imports/jobs/job";
import { OutcomeStore } from "@/server/imports/jobs/outcomes";
import { undoJob } from "@/server/imports/jobs/undo-job";
import { UnknownWords } from "@/server/imports/jobs/unknown-words";
import { scopeCheck } from "@/server/imports/scope";
import { importTogether, type OrderedTable } from "@/server/imports/together";

export type Performing = {
  /** In whose transaction it is written. */
  connection: Connection;
  /** What is told meanwhile, and outlives what is rolled back. */
  beside: Connection;
  signal: AbortSignal;
  tell(progress: JobProgress): void;
};

/** Does the task of a job, and notes how it ended. @throws Stopped, UnreadableFile, whatever the database says. */
export async function perform(job: TakenJob, performing: Performing): Promise<void> {
  const { connection } = performing;
  const grants = await grantsOf(connection, job.askedBy);
  if (!mayAnywhere(grants, "import", "imports")) {
    await endJob(connection, job, { status: "failed", fault: { why: "not-permitted" } });
    return;
  }
  if (job.task === "undo") return undoJob(connection, job);
  await withFiles(connection, job.id, async (uploaded) => {
    if (job.task === "inspect") {
      await inTransaction(
        connection,
        async () => {
          await inspect(connection, job, uploaded);
          return endJob(connection, job, { status: "done", report: null });
        },
        (isOurs) => isOurs,
      );
      return;
    }
    const tables = (await tablesOf(connection, job.id)).flatMap((table) =>
      orderedTable(table, uploaded, grants, performing),
    );
    if (job.task === "check") await check(job, tables, performing);
    else await commit(job, tables, performing);
  });
}

/** What somebody may do at this moment: whoever was shut out meanwhile imports nothing. */
async function grantsOf(connection: Connection, account: string): Promise<RoleGrant[]> {
  const { rows } = await connection.query<{ role: string; region: string | null; department: string | null }>(
    `SELECT g.role, g.region, g.department FROM role_grants g JOIN users u ON u.id = g.user_id
     WHERE u.id = $1 AND u.disabled_at IS NULL`,
    [account],
  );
  return rows.flatMap(({ role, ...more }) => (isRole(role) ? [{ role, ...more }] : []));
}

function orderedTable(
  { order, file, sheet, target, said }: JobTable,
  uploaded: Uploaded,
  grants: readonly RoleGrant[],
  { signal }: Performing,
): OrderedTable[] {
  if (target === null) return [];
  return [
    {
      order,
      target,
      file: uploaded.nameOf({ file, sheet }),
      said,
      check: scopeCheck(grants),
      open: async (described) => stoppable(await uploaded.open({ file, sheet }, described), signal),
    },
  ];
}

function stoppable(table: RawTable, signal: AbortSignal): RawTable {
  async function* rows() {
    for await (const row of table.rows) {
      if (signal.aborted) throw new Stopped();
      yield row;
    }
  }
  return { ...table, rows: rows() };
}

/** Tells how many rows are dealt with, and stops where that is asked. */
function counting(tables: readonly OrderedTable[], total: number | null, { signal, tell }: Performing): OrderedTable[] {
  let done = 0;
  return tables.map((table) => ({
    ...table,
    onOutcome: (outcome) => {
      if (signal.aborted) throw new Stopped();
      done += 1;
      tell({ file: table.file, done, total });
      table.onOutcome?.(outcome);
    },
  }));
}

async function check(job: TakenJob, tables: readonly OrderedTable[], performing: Performing) {
  const { connection, beside } = performing;
  const store = new OutcomeStore(beside, job.id);
  await store.clear();
  const unknown = new UnknownWords();
  const heard = tables.map(
    (table): OrderedTable => ({
      ...table,
      onOutcome: (outcome) => {
        store.add(table.order, outcome);
        if (outcome.became === "rejected") unknown.add(table, outcome.issues);
      },
      onRemoved: (key) => store.remove(table.order, key),
    }),
  );
  const orderOf = new Map(tables.map(({ target, order }) => [target, order]));
  const report = await importTogether(connection, {
    tables: counting(heard, null, performing),
    title: job.title,
    mode: job.mode,
    dryRun: true,
    // What hangs on a record goes with it, though no table of the upload is its own.
    onRemoved: (target, key) => {
      const order = orderOf.get(target);
      store.remove(order ?? -1, order === undefined ? `${target} ${shown(key)}` : shown(key));
    },
  });
  await store.flush();
  await unknown.store(beside, job.id);
  await endJob(connection, job, { status: "done", report });
}

const shown = (key: string) => key.replaceAll("\u001f", ", ");

async function commit(job: TakenJob, tables: readonly OrderedTable[], performing: Performing) {
  const { connection } = performing;
  const total = job.report?.tables.reduce((sum, { read }) => sum + read, 0) ?? null;
  let isStopped = false;
  const report = await importTogether(connection, {
    tables: counting(tables, total, performing),
    title: job.title,
    mode: job.mode,
    dryRun: false,
    finish: async (_, written, changeSet) => {
      const isOurs = await endJob(connection, job, {
        status: "done",
        report: written,
        changeSet,
        applied: changeSet !== null,
      });
      if (isOurs) await account(connection, job, written, changeSet);
      isStopped = !isOurs;
      return isOurs;
    },
  });
  if (isStopped) throw new Stopped();
  if (report.refused === null) return;
  await endJob(connection, job, { status: "failed", report, fault: { why: "refused", obstacles: report.obstacles } });
}

async function account(connection: Connection, job: TakenJob, report: UploadReport, changeSet: string | null) {
  const count = (name: "new" | "changed" | "removed" | "rejected") =>
    report.tables.reduce((sum, table) => sum + table[name], 0);
  const gone = Object.values(report.gone).reduce((sum, each) => sum + each, 0);
  await recordAudit(connection, {
    action: "import",
    noun: "imports",
    code: job.id,
    after: {
      title: job.title,
      tables: report.tables.length,
      new: count("new"),
      changed: count("changed"),
      removed: count("removed") + gone,
      rejected: count("rejected"),
      changeSet,
    },
  });
}
