import { describe, expect, it } from "vitest";
import { readRows } from "@/cli/sample/csv";
import { sampleRows } from "@/cli/sample/followed-projects";
import { profiles } from "@/cli/sample/profiles";
import { type ProblemStep, refuseStep } from "@/domain/projects/problem-steps";

const projects = new Map((await readRows("data/nanchang/projects.csv")).map((row) => [row.code, row]));

describe.each(profiles)("the sample progress of $project", (profile) => {
  const rows = sampleRows(profile);

  it("is of a named project that is not reported to be finished or due", () => {
    const project = projects.get(profile.project);
    expect(["building", "starting"]).toContain(project?.stage);
    expect(`${project?.finish_planned || "9999"}` > "2026-12").toBe(true);
  });

  it("marks every row as sample", () => {
    for (const row of Object.values(rows).flat())
      expect(row).toMatchObject({ quality: "sample", source: "sample-generator" });
  });

  it("never falls back, and nothing is done after the last report", () => {
    const actual = (rows.progress ?? []).map(({ physical_actual }) => Number(physical_actual));
    expect(actual).toEqual([...actual].sort((a, b) => a - b));
    for (const { done = "" } of rows.milestones ?? []) expect(done < "2026-11-21").toBe(true);
  });

  it("has problems that went step by step", () => {
    const events = rows["problem-events"] ?? [];
    for (const [index, event] of events.entries()) {
      const before = events.slice(0, index).filter(({ problem }) => problem === event.problem);
      const asStep = ({ step, on, evidence }: Record<string, string>) => ({
        step: step as ProblemStep,
        on: on ?? "",
        evidence: evidence || null,
      });
      expect(refuseStep(before.map(asStep), asStep(event)), JSON.stringify(event)).toBeNull();
    }
  });
});
