import "server-only";
import type { DatedThreshold } from "@/domain/projects/light/thresholds";
import type { ProjectRecord } from "@/domain/projects/record";
import { lastDay } from "@/domain/time/periods";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { shown, showsSample } from "@/server/truth/sample";

/** All histories as of one version of the data; `sampled` are those that rest on sample rows. */
export type Histories = {
  version: string;
  byCode: ReadonlyMap<string, ProjectRecord>;
  sampled: ReadonlySet<string>;
  thresholds: readonly DatedThreshold[];
  /** The day of the oldest report of any project; null where nobody reports. */
  since: string | null;
};

/** Another one with every change of a table that a light depends on: triggers see to it. */
async function projectsVersion(): Promise<string> {
  const rows = await database().$queryRaw<{ version: string }[]>`
    SELECT version::text AS version FROM data_versions WHERE noun = 'projects'`;
  return `${rows[0]?.version ?? ""} ${showsSample()}`;
}

let kept: Histories | undefined;
let loading: { version: string; histories: Promise<Histories> } | undefined;

/**
 * What is recorded of every project over time. Read once for each version of the data and kept in memory:
 * 5,000 projects with 60,000 milestones are some 20 MB. The version is asked first, so what is kept is never too old.
 */
export async function allHistories(): Promise<Histories> {
  const version = await projectsVersion();
  if (kept?.version === version) return kept;
  if (loading?.version !== version) {
    const histories = load(version).then((loaded) => {
      kept = loaded;
      return loaded;
    });
    loading = { version, histories };
    histories
      .catch(() => undefined)
      .finally(() => {
        if (loading?.histories === histories) loading = undefined;
      });
  }
  return loading.histories;
}

type Rows<T> = { project: string; items: T[]; sampled: boolean };

/** Rows of a list by project, as objects; only what is shown. */
function listOf<T>(table: string, fields: Record<string, string>, order: string): Promise<Rows<T>[]> {
  // Names come from here, never from a request.
  const members = Prisma.raw(
    Object.entries(fields)
      .map(([name, column]) => `'${name}', p."${column}"`)
      .join(", "),
  );
  return database().$queryRaw<Rows<T>[]>`
    SELECT p.project, json_agg(json_build_object(${members}) ORDER BY ${Prisma.raw(order)}) AS items,
      bool_or(p.quality = 'sample') AS sampled
    FROM ${Prisma.raw(`"${table}"`)} p WHERE ${shown(Prisma.sql`p.quality`)} GROUP BY p.project`;
}

type Lists = "milestones" | "changes" | "progress" | "problems" | "events" | "overrides" | "deferrals" | "duties";
type ProjectRow = Omit<ProjectRecord, Lists>;

async function load(version: string): Promise<Histories> {
  const [projects, milestones, changes, progress, problems, events, overrides, deferrals, duties, thresholds] =
    await Promise.all([
      database().project.findMany({
        select: {
          ...{ code: true, name: true, batches: true, internal: true },
          ...{ stage: true, startPlanned: true, startActual: true, finishPlanned: true },
          ...{ finishActual: true, statistics: true, statisticsSince: true },
        },
      }) as Promise<unknown> as Promise<ProjectRow[]>,
      listOf<ProjectRecord["milestones"][number]>(
        "milestones",
        { order: "order", name: "name", due: "due", done: "done", department: "department", quality: "quality" },
        'p."order"',
      ),
      listOf<ProjectRecord["changes"][number]>(
        "milestone_changes",
        {
          ...{ milestone: "milestone", changedOn: "changed_on", dueBefore: "due_before", dueAfter: "due_after" },
          ...{ reason: "reason", decidedBy: "decided_by", quality: "quality" },
        },
        "p.changed_on",
      ),
      listOf<ProjectRecord["progress"][number]>(
        "progress",
        {
          month: "month",
          physicalPlanned: "physical_planned",
          physicalActual: "physical_actual",
          investedPlanned: "invested_planned",
          investedActual: "invested_actual",
          reportedOn: "reported_on",
          quality: "quality",
        },
        "p.month",
      ),
      listOf<ProjectRecord["problems"][number]>(
        "problems",
        {
          ...{ code: "code", title: "title", due: "due", reportedOn: "reported_on", closedOn: "closed_on" },
          ...{ owner: "owner", quality: "quality" },
        },
        "p.code",
      ),
      listOf<ProjectRecord["events"][number]>(
        "problem_events",
        { problem: "problem", on: "on", step: "step", by: "by", quality: "quality" },
        'p.problem, p."order"',
      ),
      listOf<ProjectRecord["overrides"][number]>(
        "light_overrides",
        { from: "from", until: "until", colour: "colour", reason: "reason", by: "by", quality: "quality" },
        'p."from"',
      ),
      listOf<ProjectRecord["deferrals"][number]>(
        "deferrals",
        { paper: "paper", authority: "authority", due: "due", done: "done", quality: "quality" },
        'p."order"',
      ),
      listOf<ProjectRecord["duties"][number]>(
        "duties",
        { role: "role", post: "post", quality: "quality" },
        'p."order"',
      ),
      database().$queryRaw<DatedThreshold[]>`
      SELECT valid_from AS "validFrom", rule, yellow::float8 AS yellow, red::float8 AS red FROM light_thresholds`,
    ]);

  const byCode = new Map<string, ProjectRecord>(projects.map((project) => [project.code, withoutLists(project)]));
  const sampled = new Set<string>();
  const add = <K extends Lists>(member: K, rows: Rows<ProjectRecord[K][number]>[], isInLight = true) => {
    for (const row of rows) {
      const record = byCode.get(row.project);
      if (!record) continue;
      record[member] = row.items as ProjectRecord[K];
      if (row.sampled && isInLight) sampled.add(row.project);
    }
  };
  add("milestones", milestones);
  add("changes", changes);
  add("progress", progress);
  add("problems", problems);
  add("events", events);
  add("overrides", overrides);
  add("deferrals", deferrals);
  add("duties", duties, false);
  return { version, byCode, sampled, thresholds, since: oldestReport(byCode.values()) };
}

function oldestReport(histories: Iterable<ProjectRecord>): string | null {
  let oldest: string | null = null;
  const take = (day: string | null | undefined) => {
    if (day && (oldest === null || day < oldest)) oldest = day;
  };
  for (const { progress, changes, events } of histories) {
    for (const { month, reportedOn } of progress) take(reportedOn ?? lastDay(month));
    for (const { changedOn } of changes) take(changedOn);
    for (const { on } of events) take(on);
  }
  return oldest;
}

function withoutLists(project: ProjectRow): ProjectRecord {
  return {
    ...project,
    ...{
      milestones: [],
      changes: [],
      progress: [],
      problems: [],
      events: [],
      overrides: [],
      deferrals: [],
      duties: [],
    },
  };
}
