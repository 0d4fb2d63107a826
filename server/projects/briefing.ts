import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import {
  type Briefing,
  DAYS_AHEAD,
  type ProjectTask,
  type Told,
  type ToldChange,
  tasksDue,
} from "@/domain/projects/briefing";
import { countLights } from "@/domain/projects/light/simulation";
import { byDue, taskOf } from "@/domain/projects/next-steps";
import type { ProjectField } from "@/domain/projects/project";
import { firstDay, lastDay } from "@/domain/time/periods";
import { addDays, shanghaiInstant, shanghaiTime } from "@/domain/time/shanghai";
import { changesSince } from "@/server/projects/changes";
import { recordsOf } from "@/server/projects/followed";
import { allHistories, type Histories } from "@/server/projects/histories";
import { type LightBook, lightsOn } from "@/server/projects/lights";
import { findProjects } from "@/server/projects/queries";

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
  const records = histories.byCode;
  const hides = (code: string, field: ProjectField) => records.get(code)?.internal.includes(field) ?? false;
  const told: Told[] = codes.flatMap((project) => {
    const history = records.get(project);
    return history ? [{ project, history, hidesProblems: hides(project, "problems") }] : [];
  });
  const lit = codes.filter((code) => now.byCode.get(code)?.unlit === null && !hides(code, "deferrals"));
  const owned = tasksDue(told, on, DAYS_AHEAD).map((task) => ({ ...task, who: ownerOf(records, task) }));
  const tasks = [...owned, ...papersDue(records, lit, on)].sort(byDue);
  const coloursIn = ({ byCode }: LightBook) => codes.map((code) => byCode.get(code)?.colour ?? "grey");
  return {
    since,
    on,
    policySince: now.policySince,
    projects,
    counts: countLights(coloursIn(now)),
    countsBefore: countLights(coloursIn(then)),
    changes: changesSince({ records: recordsOf(codes, histories), lights: now, histories }, then)
      .flatMap(({ record: { code }, changes }) => changes.map((change) => ({ project: code, change })))
      .sort(byDay),
    overdue: tasks.filter(({ days }) => days < 0),
    ahead: tasks.filter(({ days }) => days >= 0),
  };
}

const dayOf = ({ change }: ToldChange): string => ("on" in change ? change.on : "");
const byDay = (a: ToldChange, b: ToldChange): number => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0);

type Records = Histories["byCode"];

/** Who answers for it: the department of a milestone, the owner of a problem. */
function ownerOf(records: Records, { project, kind, key }: ProjectTask): string | null {
  const record = records.get(project);
  return kind === "milestone"
    ? (record?.milestones.find(({ order }) => String(order) === key)?.department ?? null)
    : (record?.problems.find(({ code }) => code === key)?.owner ?? null);
}

/** Papers that may follow and were not there yet on the day. */
function papersDue(records: Records, codes: readonly string[], on: string): ProjectTask[] {
  const until = addDays(on, DAYS_AHEAD);
  return codes.flatMap((project) => {
    const papers = records.get(project)?.deferrals ?? [];
    return papers.flatMap(({ paper, due, done, authority }) =>
      due && lastDay(due) <= until && !(done && firstDay(done) <= on)
        ? [{ ...taskOf("paper", paper, due, authority, on), project, key: paper }]
        : [],
    );
  });
}
