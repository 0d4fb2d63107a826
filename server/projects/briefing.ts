import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import {
  type Briefing,
  DAYS_AHEAD,
  eventsBetween,
  type ProjectTask,
  type Told,
  tasksDue,
} from "@/domain/projects/briefing";
import { countLights, lightChanges } from "@/domain/projects/light/simulation";
import { byDue, taskOf } from "@/domain/projects/next-steps";
import { lastDay } from "@/domain/time/periods";
import { addDays, shanghaiInstant, shanghaiTime } from "@/domain/time/shanghai";
import { database } from "@/server/db/client";
import { allHistories } from "@/server/projects/histories";
import { type LightBook, lightsOn } from "@/server/projects/lights";
import { findProjects } from "@/server/projects/queries";
import { shownRows } from "@/server/truth/sample";

/** More projects than a district has. */
const EVERY = { limit: 20_000, offset: 0 };

/** The weekly briefing of the projects that a filter shows, from a Shanghai day until now. */
export async function findBriefing(filter: PlaceFilter, at: Date, since: string): Promise<Briefing> {
  const [{ items: projects }, histories, now, then] = await Promise.all([
    findProjects({ ...filter, litAt: at }, EVERY, "light"),
    allHistories(),
    lightsOn(at),
    lightsOn(shanghaiInstant(since, 0)),
  ]);
  const on = shanghaiTime(at).isoDate;
  const codes = projects.map(({ code }) => code);
  const internal = await internalFields(codes);
  const told: Told[] = codes.flatMap((project) => {
    const history = histories.byCode.get(project);
    return history ? [{ project, history, hidesProblems: internal.get(project)?.includes("problems") ?? false }] : [];
  });
  const lit = codes.filter(
    (code) => now.byCode.get(code)?.unlit === null && !internal.get(code)?.includes("deferrals"),
  );
  const tasks = [...(await withOwners(tasksDue(told, on, DAYS_AHEAD))), ...(await papersDue(lit, on))].sort(byDue);
  const coloursIn = ({ byCode }: LightBook) => codes.map((code) => byCode.get(code)?.colour ?? "grey");
  return {
    since,
    on,
    policySince: now.policySince,
    projects,
    counts: countLights(coloursIn(now)),
    countsBefore: countLights(coloursIn(then)),
    changes: lightChanges(then.byCode, now.byCode, codes),
    events: eventsBetween(told, since, on),
    overdue: tasks.filter(({ days }) => days < 0),
    ahead: tasks.filter(({ days }) => days >= 0),
  };
}

/** What of these projects is for officials only, where anything is. */
async function internalFields(codes: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await database().project.findMany({
    where: { code: { in: [...codes] }, NOT: { internal: { isEmpty: true } } },
    select: { code: true, internal: true },
  });
  return new Map(rows.map(({ code, internal }) => [code, internal]));
}

/** The department of each milestone and the owner of each problem. */
async function withOwners(tasks: ProjectTask[]): Promise<ProjectTask[]> {
  const where = { projectCode: { in: [...new Set(tasks.map(({ project }) => project))] }, ...shownRows() };
  const [milestones, problems] = await Promise.all([
    database().milestone.findMany({
      where: { ...where, done: null },
      select: { projectCode: true, order: true, department: true },
    }),
    database().problem.findMany({ where, select: { projectCode: true, code: true, owner: true } }),
  ]);
  const owners = new Map<string, string | null>([
    ...milestones.map((row) => [`milestone ${row.projectCode} ${row.order}`, row.department] as const),
    ...problems.map((row) => [`problem ${row.projectCode} ${row.code}`, row.owner] as const),
  ]);
  return tasks.map((task) => ({ ...task, who: owners.get(`${task.kind} ${task.project} ${task.key}`) ?? null }));
}

/** Papers that may follow and are not there yet. */
async function papersDue(codes: readonly string[], on: string): Promise<ProjectTask[]> {
  const until = addDays(on, DAYS_AHEAD);
  const rows = await database().deferral.findMany({
    where: { projectCode: { in: [...codes] }, due: { not: null }, done: null, ...shownRows() },
    select: { projectCode: true, order: true, paper: true, authority: true, due: true },
  });
  return rows.flatMap(({ projectCode, order, paper, authority, due }) =>
    due && lastDay(due) <= until
      ? [{ ...taskOf("paper", paper, due, authority, on), project: projectCode, key: String(order) }]
      : [],
  );
}
