import { describe, expect, it } from "vitest";
import { presetThresholds } from "@/domain/projects/light/thresholds";
import { database } from "@/server/db/client";
import { findBriefing } from "@/server/projects/briefing";
import { changesIn } from "@/server/projects/changes";
import { lightPolicyOn, simulateLights } from "@/server/projects/policy";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const at = new Date("2026-11-21T10:00:00+08:00");
const project = "hongzhou-avenue-expressway";
const hide = (internal: string[]) => database().project.update({ where: { code: project }, data: { internal } });

describe("the weekly briefing", () => {
  it("is of the filter's projects, red first, and says who answers for what is overdue", async () => {
    const { projects, counts, overdue, changes } = await findBriefing({ nouns: ["projects"] }, at, "2026-10-01");
    expect(projects[0]?.light.colour).toBe("red");
    expect(counts).toMatchObject({ red: 3, yellow: 4, green: 3 });
    expect(overdue).toContainEqual(
      expect.objectContaining({ kind: "problem", project, key: "S1", days: -21, who: "九龙湖街道" }),
    );
    expect(overdue.map(({ kind }) => kind)).toContain("paper");
    expect(changes).toContainEqual({
      project: "shizishan-school",
      change: { kind: "light", from: "green", to: "red" },
    });
    const listed = await changesIn({}, at, { since: "2026-10-01", order: "name", page: { limit: 1_000, offset: 0 } });
    expect(changes).toHaveLength(listed.changes);
  });

  it("tells nothing of problems that are for officials only", async () => {
    await hide(["problems"]);
    const { projects, overdue } = await findBriefing({ nouns: ["projects"], department: "区住建局" }, at, "2026-08-01");
    expect(JSON.stringify([overdue, projects])).not.toContain("征拆");
    await hide([]);
  });
});

describe("the policy of the lights", () => {
  it("is the product's own until a district imports one", async () => {
    expect(await lightPolicyOn(at)).toMatchObject({ since: null, thresholds: presetThresholds.combined, next: null });
    const row = { rule: "milestone-delay", yellow: 5, red: 60, source: "article-001" };
    await database().lightThreshold.create({ data: { ...row, validFrom: "2026-11-01" } });
    await database().lightThreshold.create({ data: { ...row, validFrom: "2027-01-01" } });
    const policy = await lightPolicyOn(at);
    expect(policy).toMatchObject({ since: "2026-11-01", next: "2027-01-01" });
    expect(policy.thresholds).toEqual({ "milestone-delay": { yellow: 5, red: 60 } });
    expect(policy.sources.get("milestone-delay")?.code).toBe("article-001");
    await database().lightThreshold.deleteMany();
  });

  it("can be simulated: which lights change, with reasons that may be told", async () => {
    const same = await simulateLights(at, presetThresholds.combined);
    expect(same).toMatchObject({ changed: [], overridden: 1 });
    await hide(["problems"]);
    const { changed, before, after } = await simulateLights(at, {
      ...presetThresholds.combined,
      "problem-age": { yellow: 30, red: 200 },
    });
    expect(changed.map(({ code, from, to }) => [code, from, to])).toEqual([[project, "red", "yellow"]]);
    expect(after.red).toBe(before.red - 1);
    expect(JSON.stringify(changed)).not.toContain("征拆");
    await hide([]);
  });
});
