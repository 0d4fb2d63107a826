import "server-only";
import { decide } from "@/domain/accounts/decide";
import {
  type Asking,
  type Confirmation,
  type ImportMode,
  type ImportTask,
  type JobFault,
  type JobProgress,
  type JobStatus,
  jobFaultSchema,
  mayAsk,
  progressSchema,
  toConfirm,
  type UploadReport,
  uploadReportSchema,
} from "@/domain/imports/import-job";
import { type RowIssue, rowIssueSchema } from "@/domain/imports/row-issue";
import type { FieldChange } from "@/domain/imports/row-outcome";
import { fieldChangeSchema } from "@/domain/imports/row-outcome";
import { targetNameSchema } from "@/domain/imports/target-name";
import type { Said } from "@/importers/said";
import type { ImportJob } from "@/prisma/generated/client";
import type { Official } from "@/server/accounts/official";
import { database } from "@/server/db/client";
import { mayRunJob, maySeeJob } from "@/server/imports/jobs/ask";
import type { JobTable, Seen } from "@/server/imports/jobs/job";

export const PER_PAGE = 20;

export type JobLine = {
  id: string;
  title: string;
  createdAt: Date;
  account: string;
  task: ImportTask;
  status: JobStatus;
  applied: boolean;
};

const lineOf = ({ id, title, createdAt, account, task, status, applied }: ImportJob): JobLine => ({
  id,
  title,
  createdAt,
  account,
  task: task as ImportTask,
  status: status as JobStatus,
  applied,
});

/** The jobs that somebody may see, the latest first. */
export async function listJobs(official: Official, page: number): Promise<{ jobs: JobLine[]; total: number }> {
  const seesAll = decide(official.grants, "read", "imports", { region: null, department: null }).allowed;
  const where = seesAll ? {} : { account: official.id };
  const [jobs, total] = await Promise.all([
    database().importJob.findMany({
      where,
      orderBy: { createdAt: "desc" },
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
    }),
    database().importJob.count({ where }),
  ]);
  return { jobs: jobs.map(lineOf), total };
}

export type JobView = JobLine & {
  mode: ImportMode;
  cancelling: boolean;
  progress: JobProgress | null;
  report: UploadReport | null;
  fault: JobFault | null;
  tables: (JobTable & { name: string })[];
  may: Record<Asking, boolean>;
};

/** A job as its page shows it; null where it is not there or not theirs to see. */
export async function jobView(official: Official, id: string): Promise<JobView | null> {
  const job = await database().importJob.findUnique({
    where: { id },
    include: { files: { orderBy: { order: "asc" } }, tables: { orderBy: { order: "asc" } } },
  });
  if (!job || !maySeeJob(official, job.account)) return null;
  const line = lineOf(job);
  const isTheirs = mayRunJob(official, job.account);
  const state = { ...line, hasReport: job.report !== null };
  const may = (asked: Asking) => isTheirs && mayAsk(state, asked);
  return {
    ...line,
    mode: job.mode === "replace" ? "replace" : "add",
    cancelling: job.cancelling,
    progress: progressSchema.safeParse(job.progress).data ?? null,
    report: uploadReportSchema.safeParse(job.report).data ?? null,
    fault: jobFaultSchema.safeParse(job.fault).data ?? null,
    tables: job.tables.map(({ order, file, sheet, target, why, seen, said }) => ({
      order,
      file,
      sheet,
      target: targetNameSchema.safeParse(target).data ?? null,
      why,
      seen: seen as unknown as Seen,
      said: said as unknown as Said,
      name: nameOf(job.files.find((each) => each.order === file)?.name ?? "", sheet),
    })),
    may: {
      inspect: may("inspect"),
      check: may("check"),
      commit: may("commit"),
      undo: may("undo"),
      cancel: may("cancel"),
    },
  };
}

/** What has to be confirmed before the job is written. */
export function confirmationsOf({ report, mode, tables }: JobView): Confirmation[] {
  const accepted = tables.filter(({ said }) => said.acceptPositions).map(({ order }) => order);
  return report ? toConfirm(report, mode, new Set(accepted)) : [];
}

const nameOf = (file: string, sheet: string | null) => (sheet === null ? file : `${file} [${sheet}]`);

export const shownOutcomes = ["new", "changed", "rejected", "removed"] as const;
export type ShownOutcome = (typeof shownOutcomes)[number];

export type OutcomeRow = { seq: number; row: number; key: string | null; fields: FieldChange[]; issues: RowIssue[] };

/** One page of the rows of which something becomes. */
export async function outcomesOf(
  job: string,
  { table, became }: { table: number; became: ShownOutcome },
  page: number,
): Promise<{ rows: OutcomeRow[]; total: number }> {
  const where = { jobId: job, became, table };
  const [found, total] = await Promise.all([
    database().importOutcome.findMany({ where, orderBy: { seq: "asc" }, skip: (page - 1) * PER_PAGE, take: PER_PAGE }),
    database().importOutcome.count({ where }),
  ]);
  const rows = found.map(({ seq, row, key, detail }) => ({
    seq,
    row,
    key,
    fields: became === "changed" ? (fieldChangeSchema.array().safeParse(detail).data ?? []) : [],
    issues: became === "rejected" ? (rowIssueSchema.array().safeParse(detail).data ?? []) : [],
  }));
  return { rows, total };
}

/** Every complaint of a table, from the rows of the last check. */
export async function issuesOf(job: string, table: number): Promise<RowIssue[]> {
  const found = await database().importOutcome.findMany({
    where: { jobId: job, became: "rejected", table },
    orderBy: { seq: "asc" },
  });
  return found.flatMap(({ detail }) => rowIssueSchema.array().safeParse(detail).data ?? []);
}
