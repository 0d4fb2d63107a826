import { expect, it } from "vitest";
import { type ListedProject, projectCells, projectColumnNames } from "@/domain/projects/table";

const same = (value: string) => value;
const words = {
  ...{ category: same, stage: same, light: same, qualifier: same, batch: same },
  reasons: (light: ListedProject["light"]) => light.reasons,
  stageNote: (isStageDated: boolean) => (isStageDated ? null : "of today"),
  byHand: same,
  named: ({ post, quality }: { post: string; quality: string }) =>
    quality === "reported" ? post : `${post} ${quality}`,
  basis: (isSample: boolean) => (isSample ? "sample" : "reported"),
};
const project: ListedProject = {
  ...{ code: "p", name: "项目", region: null, regionName: "红谷滩区", districtName: null, category: "industry" },
  ...{
    stage: "building",
    isStageDated: false,
    statusReported: null,
    totalInvestment: 24e8,
    investmentQualifier: "about",
  },
  ...{ finishPlanned: "2027", position: null, distance: null, asOf: null },
  source: {
    code: "s",
    title: "来源",
    kind: "article",
    section: null,
    published: "2024-02",
    publishedQualifier: "exactly",
  },
  light: {
    ...{ colour: "red", findings: [], unlit: null, override: null, reportedOn: null, reasons: ["一", "二"] },
    ...{ computedAt: "2026-11-21T00:00:00+08:00", isSample: true },
  },
  batches: ["city-major", "special-bond"],
  posts: {
    "lead-post": [],
    department: [
      { post: "区住建局", quality: "reported" },
      { post: "区水利局", quality: "sample" },
    ],
    team: [],
  },
};
const cell = (name: (typeof projectColumnNames)[number], of: ListedProject) =>
  projectCells(of, words)[projectColumnNames.indexOf(name)];

it("has a cell for each column", () => {
  expect(projectCells(project, words)).toHaveLength(projectColumnNames.length);
});

it.each([
  ["stageNote", "of today"],
  ["reasons", "一；二"],
  ["lightBasis", "sample"],
  ["lightOn", "2026-11-21"],
  ["investment", 24e8],
  ["investmentQualifier", "about"],
  ["department", "区住建局；区水利局 sample"],
  ["team", null],
  ["batches", "city-major；special-bond"],
  ["asOf", "2024-02"],
] as const)("writes %s as %j", (name, value) => {
  expect(cell(name, project)).toBe(value);
});

it("tells the district from what lies in it", () => {
  expect([cell("district", project), cell("region", project)]).toEqual(["红谷滩区", null]);
  const inside = { ...project, districtName: "红谷滩区", regionName: "生米街道" };
  expect([cell("district", inside), cell("region", inside)]).toEqual(["红谷滩区", "生米街道"]);
});

it("says nothing of a basis where there is no light, and nothing of a sum that is not known", () => {
  const unlit: ListedProject = {
    ...project,
    totalInvestment: null,
    light: { ...project.light, colour: "grey", unlit: "completed" },
  };
  expect(cell("light", unlit)).toBe("completed");
  expect(cell("lightBasis", unlit)).toBeNull();
  expect(cell("investmentQualifier", unlit)).toBeNull();
});

it("says of a light set by hand that it is one, why and until when", () => {
  const columns = ["byHand", "byHandReason", "byHandUntil"] as const;
  expect(columns.map((name) => cell(name, project))).toEqual([null, null, null]);
  const override: ListedProject["light"]["override"] = {
    ...{ computed: "red" as const, reason: "便道已通", by: "推进办" },
    ...{ from: "2026-11-10", until: "2026-12-20" },
  };
  const byHand: ListedProject = { ...project, light: { ...project.light, colour: "yellow", override } };
  expect(columns.map((name) => cell(name, byHand))).toEqual(["red", "便道已通", "2026-12-20"]);
});
