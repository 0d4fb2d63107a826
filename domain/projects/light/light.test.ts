import { describe, expect, it } from "vitest";
import type { ProjectFacts } from "@/domain/projects/light/history";
import { type LightColour, lightOf } from "@/domain/projects/light/light";
import { lightPresets, policyOn, presetThresholds } from "@/domain/projects/light/thresholds";
import { addDays } from "@/domain/time/shanghai";

const on = "2026-09-15";

const followed: ProjectFacts = {
  stage: "building",
  startPlanned: "2025-01",
  startActual: "2025-01-10",
  finishPlanned: "2027-12",
  isInStatistics: true,
  milestones: [],
  progress: null,
  problems: [],
  papers: [],
  reportedOn: "2026-09-01",
  override: null,
};
const milestone = { order: 1, name: "主体封顶", due: "2026-08-31", firstDue: "2026-08-31", postponed: 0, done: null };
const report = {
  month: "2026-08",
  physicalPlanned: 50,
  physicalActual: 50,
  investedPlanned: 1_000,
  investedActual: 1_000,
};
const problem = { code: "P1", title: "征拆", due: null, reportedOn: null };

type Case = [what: string, facts: Partial<ProjectFacts>, colour: LightColour, found: [rule: string, amount: number][]];

describe("the combined policy", () => {
  const { combined } = presetThresholds;
  it.each<Case>([
    ["nothing to find", {}, "green", []],
    ["completed", { stage: "completed", milestones: [milestone] }, "grey", []],
    ["not followed", { reportedOn: null, milestones: [milestone] }, "grey", []],
    ["due today", { milestones: [{ ...milestone, due: on }] }, "green", []],
    ["a day late", { milestones: [{ ...milestone, due: "2026-09-14" }] }, "yellow", [["milestone-delay", 1]]],
    ["14 days late", { milestones: [{ ...milestone, due: "2026-09-01" }] }, "yellow", [["milestone-delay", 14]]],
    ["15 days late", { milestones: [milestone] }, "red", [["milestone-delay", 15]]],
    [
      "due in a month that ended 15 days ago",
      { milestones: [{ ...milestone, due: "2026-08" }] },
      "red",
      [["milestone-delay", 15]],
    ],
    ["due this year", { milestones: [{ ...milestone, due: "2026" }] }, "green", []],
    ["late but done", { milestones: [{ ...milestone, done: "2026-09-10" }] }, "green", []],
    ["put off twice", { milestones: [{ ...milestone, due: "2026-10", postponed: 2 }] }, "yellow", [["rescheduled", 2]]],
    ["9.9 points behind", { progress: { ...report, physicalActual: 40.1 } }, "green", []],
    ["10 points behind", { progress: { ...report, physicalActual: 40 } }, "yellow", [["behind-schedule", 10]]],
    ["30 points behind", { progress: { ...report, physicalActual: 20 } }, "red", [["behind-schedule", 30]]],
    [
      "should have begun last month",
      { stage: "starting", startActual: null, startPlanned: "2026-08" },
      "yellow",
      [["start-delay", 0]],
    ],
    ["should begin this month", { stage: "starting", startActual: null, startPlanned: "2026-09" }, "green", []],
    [
      "should have begun in May",
      { stage: "starting", startActual: null, startPlanned: "2026-05" },
      "red",
      [["start-delay", 3]],
    ],
    ["should be finished", { finishPlanned: "2026-08" }, "red", [["finish-delay", 15]]],
    [
      "not in the statistics",
      { isInStatistics: false, startActual: "2026-07-31" },
      "yellow",
      [["statistics-delay", 1]],
    ],
    ["nobody knows of the statistics", { isInStatistics: null, startActual: "2026-01" }, "green", []],
    ["a problem of 30 days", { problems: [{ ...problem, reportedOn: "2026-08-16" }] }, "yellow", [["problem-age", 30]]],
    ["a problem overdue", { problems: [{ ...problem, due: "2026-09-14" }] }, "yellow", [["problem-overdue", 1]]],
    ["a paper overdue", { papers: [{ paper: "规划许可证", due: "2026-09-14" }] }, "yellow", [["paper-overdue", 1]]],
    ["silent for 44 days", { reportedOn: "2026-08-02" }, "green", []],
    ["silent for 45 days", { reportedOn: "2026-08-01" }, "yellow", [["silence", 45]]],
    ["silent for 90 days", { reportedOn: "2026-06-17" }, "red", [["silence", 90]]],
  ])("%s", (_, facts, colour, found) => {
    const light = lightOf({ ...followed, ...facts }, combined, on);
    expect(light.colour).toBe(colour);
    expect(light.findings.map(({ rule, amount }) => [rule, amount])).toEqual(found);
  });

  it("says the worst first, with its subject, its date and the threshold", () => {
    const facts = { ...followed, milestones: [milestone], problems: [{ ...problem, due: "2026-09-10" }] };
    expect(lightOf(facts, combined, on).findings).toMatchObject([
      { rule: "milestone-delay", colour: "red", amount: 15, threshold: 15, subject: "主体封顶", date: "2026-08-31" },
      { rule: "problem-overdue", colour: "yellow", amount: 5, threshold: 1, subject: "征拆", date: "2026-09-10" },
    ]);
  });

  it("shows a colour set by hand beside the one computed", () => {
    const override = {
      from: "2026-09-01",
      until: "2026-09-30",
      colour: "yellow" as const,
      reason: "汛期停工",
      by: "督查室",
    };
    const light = lightOf({ ...followed, milestones: [milestone], override }, combined, on);
    expect(light).toMatchObject({ colour: "yellow", override: { computed: "red", until: "2026-09-30" } });
  });

  it("goes by the calendar where there is no plan for the month, and says so", () => {
    const facts = {
      ...followed,
      startActual: "2026-01-01",
      finishPlanned: "2026-12-31",
      progress: { ...report, physicalPlanned: null, physicalActual: 30 },
    };
    expect(lightOf(facts, combined, on).findings).toMatchObject([
      { rule: "behind-schedule", amount: 36.5, byCalendar: true, date: "2026-08" },
    ]);
  });
});

describe("the other presets", () => {
  it.each<[(typeof lightPresets)[number], Partial<ProjectFacts>, LightColour]>([
    ["wuhan", { progress: { ...report, physicalActual: 40 } }, "green"],
    ["wuhan", { progress: { ...report, physicalActual: 39.9 } }, "yellow"],
    ["wuhan", { progress: { ...report, physicalActual: 29.9 } }, "red"],
    ["yinchuan", { progress: { ...report, investedActual: 999 } }, "red"],
    ["yinchuan", { milestones: [milestone] }, "green"],
    ["milestone-delay", { progress: { ...report, physicalActual: 0 } }, "green"],
    ["milestone-delay", { milestones: [milestone] }, "red"],
  ])("%s of %o", (preset, facts, colour) =>
    expect(lightOf({ ...followed, ...facts }, presetThresholds[preset], on).colour).toBe(colour),
  );
});

describe("the policy in force", () => {
  const dated = [
    { validFrom: "2026-01-01", rule: "silence", yellow: 10, red: null },
    { validFrom: "2026-07-01", rule: "silence", yellow: 20, red: 40 },
    { validFrom: "2026-07-01", rule: "finish-delay", yellow: 1, red: 2 },
  ] as const;
  it.each([
    ["2025-12-31", null, presetThresholds.combined],
    ["2026-01-01", "2026-01-01", { silence: { yellow: 10, red: null } }],
    ["2026-07-01", "2026-07-01", { silence: { yellow: 20, red: 40 }, "finish-delay": { yellow: 1, red: 2 } }],
  ])("on %s", (day, validFrom, thresholds) => expect(policyOn(dated, day)).toEqual({ validFrom, thresholds }));
});

describe("more delay never makes a light greener", () => {
  const order: LightColour[] = ["green", "yellow", "red"];
  let state = 42;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const day = () => addDays(on, Math.floor(random() * 300) - 200);
  const some = <T>(make: () => T): T[] => Array.from({ length: Math.floor(random() * 4) }, make);
  const anyFacts = (): ProjectFacts => ({
    stage: pick(["reserve", "starting", "building"] as const),
    startPlanned: pick([null, day()]),
    startActual: pick([null, day()]),
    finishPlanned: pick([null, day(), "2026", "2026-08"]),
    isInStatistics: pick([null, true, false]),
    milestones: some(() => ({
      ...milestone,
      due: pick([null, day()]),
      done: pick([null, on]),
      postponed: pick([0, 1, 2]),
    })),
    progress: pick([
      null,
      { ...report, physicalPlanned: pick([null, random() * 100]), physicalActual: random() * 100 },
    ]),
    problems: some(() => ({ ...problem, due: pick([null, day()]), reportedOn: pick([null, day()]) })),
    papers: some(() => ({ paper: "许可证", due: pick([null, day()]) })),
    reportedOn: addDays(on, -Math.floor(random() * 100)),
    override: null,
  });
  const earlier = (date: string | null) => (date?.length === 10 ? addDays(date, -1 - Math.floor(random() * 40)) : date);
  const delays: ((facts: ProjectFacts) => ProjectFacts)[] = [
    (facts) => ({ ...facts, milestones: facts.milestones.map((each) => ({ ...each, due: earlier(each.due) })) }),
    (facts) => ({ ...facts, milestones: facts.milestones.map((each) => ({ ...each, done: null })) }),
    (facts) => ({ ...facts, milestones: facts.milestones.map((each) => ({ ...each, postponed: each.postponed + 1 })) }),
    (facts) => ({ ...facts, milestones: [...facts.milestones, { ...milestone, due: day() }] }),
    (facts) => ({
      ...facts,
      problems: facts.problems.map((each) => ({
        ...each,
        due: earlier(each.due),
        reportedOn: earlier(each.reportedOn),
      })),
    }),
    (facts) => ({ ...facts, problems: [...facts.problems, { ...problem, due: day(), reportedOn: day() }] }),
    (facts) => ({ ...facts, papers: facts.papers.map((each) => ({ ...each, due: earlier(each.due) })) }),
    (facts) => ({ ...facts, reportedOn: earlier(facts.reportedOn) }),
    (facts) => ({ ...facts, finishPlanned: earlier(facts.finishPlanned) }),
    (facts) => ({ ...facts, startPlanned: earlier(facts.startPlanned) }),
    ({ progress, ...facts }) => ({
      ...facts,
      progress: progress && { ...progress, physicalActual: (progress.physicalActual ?? 0) * random() },
    }),
  ];

  it.each(lightPresets)("under the policy %s", (preset) => {
    const seen = new Set<LightColour>();
    for (let run = 0; run < 3_000; run++) {
      const facts = anyFacts();
      const before = lightOf(facts, presetThresholds[preset], on).colour;
      const later = pick(delays)(facts);
      const after = lightOf(later, presetThresholds[preset], on).colour;
      expect(order.indexOf(after), JSON.stringify({ facts, later })).toBeGreaterThanOrEqual(order.indexOf(before));
      // As time goes by and nobody does anything, it gets no better either.
      const next = lightOf(facts, presetThresholds[preset], addDays(on, 1 + Math.floor(random() * 60))).colour;
      expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(before));
      seen.add(before);
    }
    expect(seen).toEqual(new Set(order));
  });
});
