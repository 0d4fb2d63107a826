import type { Row } from "@/cli/sample/csv";
import { addDays } from "@/domain/time/shanghai";

const SAMPLE = { quality: "sample", source: "sample-generator" };

/** The steps of a building site, in their usual order, with the share of the work that is done by then. */
const building: readonly Step[] = [
  ["施工许可", 2, "区住建局"],
  ["桩基完成", 12, "区住建局"],
  ["正负零", 25, "区住建局"],
  ["主体封顶", 55, "区住建局"],
  ["室外管网接通", 72, "区城管执法局"],
  ["装修完成", 88, "区住建局"],
  ["竣工验收", 98, "区住建局"],
  ["投入使用", 100, "区发改委"],
];
const road: readonly Step[] = [
  ["施工许可", 2, "区住建局"],
  ["管线迁改", 15, "区城管执法局"],
  ["桥梁下部结构", 40, "区住建局"],
  ["桥梁上部结构", 70, "区住建局"],
  ["路面和附属工程", 92, "区住建局"],
  ["通车", 100, "区住建局"],
];
const park: readonly Step[] = [
  ["土方和地形", 20, "区住建局"],
  ["园路和驳岸", 50, "区住建局"],
  ["绿化种植", 80, "区城管执法局"],
  ["设施安装", 95, "区城管执法局"],
  ["开放", 100, "区城管执法局"],
];
type Step = readonly [name: string, share: number, department: string];

type Problem = {
  title: string;
  kind: string;
  level: string;
  owner: string;
  due: string;
  steps: [on: string, step: string, evidence?: string][];
};

/** What is made up of a project: its steps over its time, and how far behind it is. */
export type Profile = {
  project: string;
  steps: readonly Step[];
  /** First month of the plan, and how many months it takes. */
  from: string;
  months: number;
  /** Points of progress behind the plan in the last month reported. */
  behind: number;
  /** The last month reported. */
  until: string;
  /** Yuan of the whole, for the invested sums; as reported, or not given. */
  investment?: number;
  lead: string;
  department: string;
  team: string;
  problems?: Problem[];
  /** The step that was put off: when, by how many days each time, and why. */
  postponed?: { step: string; on: string; days: number; reason: string }[];
  /** Steps that are late in spite of the progress. */
  late?: string[];
  deferrals?: [paper: string, authority: string, due: string, done: string][];
  override?: { from: string; until: string; colour: string; reason: string };
};

const monthAfter = (month: string, count: number): string => {
  const [year, index] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, index - 1 + count, 1)).toISOString().slice(0, 7);
};
const lastDayOf = (month: string): string => addDays(`${monthAfter(month, 1)}-01`, -1);

/** Slow at the beginning and at the end, as building sites are: share of the time → per cent of the work. */
const curve = (time: number): number => 100 * time * time * (3 - 2 * time);
/** Months after the beginning at whose end so much of the work is done. */
function monthsUntil(share: number, months: number): number {
  let month = 1;
  while (month < months && curve(month / months) < share) month += 1;
  return month;
}
const perCent = (value: number): string => Math.min(100, Math.max(0, value)).toFixed(1);

/** The rows of every list of one project. Nothing is random: the same profile gives the same rows. */
export function sampleRows(profile: Profile): Record<string, Row[]> {
  const { project, from, months, until } = profile;
  const reported = Array.from({ length: months }, (_, index) => monthAfter(from, index)).filter((m) => m <= until);
  const progress = reported.map((month, index): Row => {
    const planned = curve((index + 1) / months);
    // It falls behind little by little.
    const actual = Math.max(0, planned - (profile.behind * (index + 1)) / reported.length);
    const invested = (share: number) =>
      profile.investment ? String(Math.round((profile.investment * share) / 1e6) * 1e4) : "";
    return {
      ...SAMPLE,
      project,
      month,
      physical_planned: perCent(planned),
      physical_actual: perCent(actual),
      invested_planned: invested(planned),
      invested_actual: invested(actual),
      reported_on: addDays(lastDayOf(month), 5),
    };
  });
  const done = Number(progress.at(-1)?.physical_actual ?? 0);
  const milestones = profile.steps.map(([name, share, department], index): Row => {
    const month = monthAfter(from, monthsUntil(share, months) - 1);
    const due = (profile.postponed ?? []).reduce(
      (day, each) => (each.step === name ? addDays(day, each.days) : day),
      lastDayOf(month),
    );
    // A few points behind are made up for at the milestones; more are not.
    const isReached = profile.behind < 10 ? due <= lastDayOf(until) : share <= done;
    const isDone = isReached && !profile.late?.includes(name);
    return {
      ...SAMPLE,
      project,
      order: String(101 + index),
      name,
      due,
      done: isDone ? addDays(due, profile.behind > 3 ? 6 : -3) : "",
      qualifier: "exactly",
      department,
      evidence: isDone ? `现场照片和${department}签认单（示例）` : "",
    };
  });
  return {
    progress,
    milestones,
    "milestone-changes": changesOf(profile, milestones),
    duties: [
      ["lead-post", profile.lead, "每月现场调度一次"],
      ["department", profile.department, "每月填报进度，牵头解决问题"],
      ["team", profile.team, "跟踪节点，销号管理"],
    ].map(([role = "", post = "", task = ""], index) => ({
      ...SAMPLE,
      project,
      order: String(101 + index),
      role,
      post,
      task,
    })),
    problems: (profile.problems ?? []).map(({ steps, title, kind, level, owner, due }, index) => ({
      ...{ ...SAMPLE, project, code: `S${index + 1}`, title, kind, level, owner, due },
      reported_on: steps[0]?.[0] ?? "",
      closed_on: steps.find(([, step]) => step === "closed")?.[0] ?? "",
    })),
    "problem-events": (profile.problems ?? []).flatMap(({ steps, owner }, problem) =>
      steps.map(([on, step, evidence = ""], index) => ({
        ...{ ...SAMPLE, project, problem: `S${problem + 1}`, order: String(index + 1), on, step, evidence },
        by: step === "assigned" || step === "escalated" ? "区项目推进办" : owner,
      })),
    ),
    deferrals: (profile.deferrals ?? []).map(([paper, authority, due, supplied], index) => ({
      ...{ ...SAMPLE, project, order: String(101 + index), paper, authority, due, done: supplied },
    })),
    "light-overrides": profile.override ? [{ ...SAMPLE, project, ...profile.override, by: "区项目推进办" }] : [],
  };
}

/** Each change leads from the date before it to the one after; the last one is the due date of today. */
function changesOf({ project, postponed = [] }: Profile, milestones: readonly Row[]): Row[] {
  return postponed.map(({ step, on, days, reason }, index) => {
    const milestone = milestones.find(({ name }) => name === step);
    if (!milestone?.due) throw new Error(`${project} has no milestone ${step}.`);
    const later = postponed.slice(index + 1).filter((each) => each.step === step);
    const after = addDays(milestone.due, -later.reduce((sum, each) => sum + each.days, 0));
    return {
      ...{ ...SAMPLE, project, milestone: milestone.order ?? "", changed_on: on, reason, decided_by: "区项目推进办" },
      ...{ due_before: addDays(after, -days), due_after: after },
    };
  });
}

const education = { lead: "分管教育的副区长", department: "区教体局", team: "学校建设专班" };
const health = { lead: "分管卫健的副区长", department: "区卫健委", team: "医院建设专班" };
const industry = { lead: "分管工业的副区长", department: "区商务局", team: "产业园区专班" };
const works = { lead: "分管城建的副区长", department: "区住建局", team: "城建项目专班" };

/**
 * Named projects without a finish date that has already passed: of those, made-up progress would have to say
 * that they are late or that they are done, and nobody reported either.
 */
export const profiles: readonly Profile[] = [
  {
    ...industry,
    project: "jinkong-digital-finance-park",
    steps: building,
    ...{ from: "2024-01", months: 46, behind: 9, until: "2026-10", investment: 2_400_000_000 },
    problems: [
      {
        ...{ title: "地下室外侧管线迁改未完成", kind: "施工", level: "区级", owner: "区城管执法局", due: "2026-12-15" },
        steps: [
          ["2026-10-12", "reported"],
          ["2026-10-14", "assigned"],
          ["2026-10-15", "accepted"],
          ["2026-10-20", "handling"],
        ],
      },
    ],
    deferrals: [["消防设计审查意见书", "区住建局", "2026-12-31", ""]],
  },
  {
    ...industry,
    project: "honggutan-fund-park",
    steps: building,
    from: "2023-06",
    months: 48,
    behind: 1,
    until: "2026-10",
  },
  {
    ...education,
    project: "shizishan-school",
    steps: building,
    ...{ from: "2022-06", months: 81, behind: 6, until: "2026-10", late: ["室外管网接通"] },
    problems: [
      {
        ...{ title: "供水接口位置变更", kind: "要素", level: "区级", owner: "区城管执法局", due: "2026-08-31" },
        steps: [
          ...([
            ["2026-07-02", "reported"],
            ["2026-07-03", "assigned"],
            ["2026-07-06", "accepted"],
            ["2026-07-08", "handling"],
          ] as [string, string][]),
          ["2026-08-20", "closing-requested", "接口迁改竣工图（示例）"],
          ["2026-08-22", "verifying"],
          ["2026-08-24", "closed", "现场核验记录（示例）"],
        ],
      },
    ],
  },
  {
    ...health,
    project: "hospital-xiangya-jiangxi",
    steps: building,
    ...{ from: "2023-05", months: 54, behind: 3, until: "2026-10", investment: 992_327_800 },
    postponed: [
      { step: "装修完成", on: "2026-03-18", days: 60, reason: "医用气体设计变更" },
      { step: "装修完成", on: "2026-09-09", days: 45, reason: "设备供货推迟" },
    ],
  },
  {
    ...health,
    project: "hospital-zheyi-jiangxi",
    steps: building,
    ...{ from: "2022-03", months: 66, behind: 4, until: "2026-10" },
    problems: [
      {
        ...{
          title: "周边道路未贯通，大型设备无法进场",
          kind: "要素",
          level: "市级",
          owner: "区住建局",
          due: "2026-09-30",
        },
        steps: [
          ...([
            ["2026-06-11", "reported"],
            ["2026-06-12", "assigned"],
            ["2026-06-15", "accepted"],
            ["2026-06-16", "handling"],
          ] as [string, string][]),
          ["2026-09-28", "closing-requested", "临时便道照片（示例）"],
          ["2026-10-08", "returned"],
          ["2026-10-09", "escalated"],
          ["2026-10-10", "handling"],
        ],
      },
    ],
    override: { from: "2026-11-10", until: "2026-12-20", colour: "yellow", reason: "临时便道已通，大型设备已分批进场" },
  },
  {
    ...health,
    project: "hospital-ncu-first-jiulonghu",
    steps: building,
    ...{ from: "2026-04", months: 48, behind: 0, until: "2026-10" },
    deferrals: [
      ["建设工程规划许可证", "市自然资源和规划局", "2026-10-31", ""],
      ["用地批准书", "市自然资源和规划局", "2026-09-30", "2026-09-21"],
    ],
  },
  {
    ...health,
    project: "hospital-jx-people-jiulonghu",
    steps: building,
    from: "2026-06",
    months: 50,
    behind: 0,
    until: "2026-10",
  },
  {
    ...industry,
    project: "vr-science-city",
    steps: building,
    from: "2020-01",
    months: 120,
    behind: 2,
    until: "2026-10",
  },
  {
    ...works,
    project: "hongzhou-avenue-expressway",
    steps: road,
    ...{ from: "2024-03", months: 40, behind: 4, until: "2026-08" },
    problems: [
      {
        ...{ title: "两处征拆未签约", kind: "征拆", level: "区级", owner: "九龙湖街道", due: "2026-10-31" },
        steps: [
          ["2026-08-05", "reported"],
          ["2026-08-06", "assigned"],
          ["2026-08-10", "accepted"],
          ["2026-08-12", "handling"],
        ],
      },
    ],
  },
  {
    ...works,
    project: "ganjiang-citizen-park-4-5",
    steps: park,
    from: "2025-02",
    months: 36,
    behind: 31,
    until: "2026-10",
  },
];
