import "server-only";
import type { ProjectHistory } from "@/domain/projects/light/history";
import type { DatedThreshold } from "@/domain/projects/light/thresholds";
import { lastDay } from "@/domain/time/periods";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { shown, showsSample } from "@/server/truth/sample";

/** All histories as of one version of the data; `sampled` are those that rest on sample rows. */
export type Histories = {
  version: string;
  byCode: ReadonlyMap<string, ProjectHistory>;
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

type ProjectRow = Omit<ProjectHistory, "milestones" | "changes" | "progress" | "problems" | "events" | "overrides"> & {
  code: string;
};

async function load(version: string): Promise<Histories> {
  const [projects, milestones, changes, progress, problems, events, overrides, thresholds] = await Promise.all([
    database().project.findMany({
      select: {
        ...{ code: true, stage: true, startPlanned: true, startActual: true, finishPlanned: true },
        ...{ finishActual: true, statistics: true, statisticsSince: true },
      },
    }) as Promise<unknown> as Promise<ProjectRow[]>,
    listOf<ProjectHistory["milestones"][number]>(
      "milestones",
      { order: "order", name: "name", due: "due", done: "done" },
      'p."order"',
    ),
    listOf<ProjectHistory["changes"][number]>(
      "milestone_changes",
      { milestone: "milestone", changedOn: "changed_on", dueBefore: "due_before", dueAfter: "due_after" },
      "p.changed_on",
    ),
    listOf<ProjectHistory["progress"][number]>(
      "progress",
      {
        month: "month",
        physicalPlanned: "physical_planned",
        physicalActual: "physical_actual",
        investedPlanned: "invested_planned",
        investedActual: "invested_actual",
        reportedOn: "reported_on",
      },
      "p.month",
    ),
    listOf<ProjectHistory["problems"][number]>(
      "problems",
      { code: "code", title: "title", due: "due", reportedOn: "reported_on", closedOn: "closed_on" },
      "p.code",
    ),
    listOf<ProjectHistory["events"][number]>(
      "problem_events",
      { problem: "problem", on: "on", step: "step" },
      'p.problem, p."order"',
    ),
    listOf<ProjectHistory["overrides"][number]>(
      "light_overrides",
      { from: "from", until: "until", colour: "colour", reason: "reason", by: "by" },
      'p."from"',
    ),
    database().$queryRaw<DatedThreshold[]>`
      SELECT valid_from AS "validFrom", rule, yellow::float8 AS yellow, red::float8 AS red FROM light_thresholds`,
  ]);

  const byCode = new Map<string, ProjectHistory>(
    projects.map(({ code, ...rest }) => [
      code,
      { ...rest, milestones: [], changes: [], progress: [], problems: [], events: [], overrides: [] },
    ]),
  );
  const sampled = new Set<string>();
  const add = <K extends keyof ProjectHistory>(
    member: K,
    rows: { project: string; items: unknown; sampled: boolean }[],
  ) => {
    for (const row of rows) {
      const history = byCode.get(row.project);
      if (!history) continue;
      history[member] = row.items as ProjectHistory[K];
      if (row.sampled) sampled.add(row.project);
    }
  };
  add("milestones", milestones);
  add("changes", changes);
  add("progress", progress);
  add("problems", problems);
  add("events", events);
  add("overrides", overrides);
  return { version, byCode, sampled, thresholds, since: oldestReport(byCode.values()) };
}

function oldestReport(histories: Iterable<ProjectHistory>): string | null {
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
