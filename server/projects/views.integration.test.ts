import { describe, expect, it } from "vitest";
import { database } from "@/server/db/client";
import { findProjectFacets } from "@/server/projects/facets";
import { findListedProjects } from "@/server/projects/listed";
import { countProjects, findProjectCodes, findProjects } from "@/server/projects/queries";
import { boardOf, chainsIn, changesIn, overdueIn, responsibleFor, sumLights } from "@/server/projects/views";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const at = new Date("2026-11-21T10:00:00+08:00");
const everything = { limit: 1_000, offset: 0 };
const project = "hospital-zheyi-jiangxi";

describe("views of many projects", () => {
  it.each(["name", "light", "finish", "investment"] as const)("have the order of the list by %s", async (order) => {
    const filter = { litAt: at, light: ["red" as const, "yellow" as const, "green" as const] };
    const { items, total } = await findProjects(filter, everything, order);
    expect(total).toBe(items.length);
    const codes = items.map(({ code }) => code);
    expect(await findProjectCodes(filter, order)).toEqual(codes);
    expect((await findListedProjects(filter, order)).map(({ code }) => code)).toEqual(codes);
    const second = await findProjects(filter, { limit: 3, offset: 3 }, order);
    expect(second.items.map(({ code }) => code)).toEqual(codes.slice(3, 6));
    expect(second.total).toBe(total);
  });

  it("count what the list counts", async () => {
    const filter = { litAt: at, stage: ["building" as const] };
    const { total } = await findProjects(filter, everything);
    const { red, yellow, green, grey } = await sumLights(filter, at);
    expect(red + yellow + green + grey).toBe(total);
    expect((await countProjects(filter)).light).toMatchObject({ red, yellow, green, grey });
    const board = await boardOf(filter, at, { order: "name", limit: 5 });
    expect(board.map(({ stage, total: own, items }) => [stage, own, items.length])).toContainEqual([
      "building",
      total,
      5,
    ]);
    const { department } = await findProjectFacets(filter);
    for (const { post, total: own } of await responsibleFor(filter, at, "department")) {
      if (post === null) continue;
      expect((await findProjects({ ...filter, department: post }, everything)).total).toBe(own);
      expect(department).toContainEqual({ value: post, count: own });
    }
  });

  it("put each project into the stage that the filter counts it in, on any day", async () => {
    for (const day of ["2020-01-01", "2023-06-01", "2026-11-21"]) {
      const then = new Date(`${day}T10:00:00+08:00`);
      const { stage: counts } = await countProjects({ litAt: then });
      for (const { stage, total } of await boardOf({ litAt: then }, then, { order: "name", limit: 5 })) {
        expect(total, `${stage} on ${day}`).toBe(counts[stage] ?? 0);
      }
    }
  });

  it("say of which projects no date tells the stage", async () => {
    const { items } = await findProjects({ litAt: at }, everything);
    const undated = items.filter(({ isStageDated }) => !isStageDated).map(({ code }) => code);
    expect(undated.length).toBeGreaterThan(0);
    expect((await sumLights({}, at)).undated).toBe(undated.length);
    const heads = (await boardOf({}, at, { order: "name", limit: 1_000 })).flatMap((column) => column.items);
    expect(heads.filter(({ isStageDated }) => !isStageDated).map(({ code }) => code)).toEqual(
      expect.arrayContaining(undated),
    );
    // Their stage is that of today on any day, which dates would not allow.
    const then = await findProjects({ litAt: new Date("2001-01-01T10:00:00+08:00") }, everything);
    const stages = (all: typeof items) =>
      all.filter(({ isStageDated }) => !isStageDated).map(({ code, stage }) => [code, stage]);
    expect(stages(then.items)).toEqual(stages(items));
  });

  it("page what is overdue, and count all of it", async () => {
    const all = await overdueIn({}, at, everything);
    expect(all.items.length).toBe(all.total);
    expect(all.kinds.milestone + all.kinds.problem + all.kinds.paper).toBe(all.total);
    const second = await overdueIn({}, at, { limit: 1, offset: 1 });
    expect(second).toMatchObject({ items: all.items.slice(1, 2), total: all.total });
  });

  it("say nothing of what is internal", async () => {
    const seen = async () => ({
      overdue: (await overdueIn({}, at, everything)).items.filter((item) => item.project === project),
      changes: (await changesIn({}, at, { since: "2026-10-01", order: "name", page: everything })).items.find(
        ({ head }) => head.code === project,
      )?.changes,
      months: (await chainsIn({}, at, { year: 2026, order: "name", page: everything })).items.find(
        ({ head }) => head.code === project,
      )?.chain.months,
      team: (await findProjects({ team: "医院建设专班" }, everything)).items.map(({ code }) => code),
    });
    const before = await seen();
    expect(before.overdue.map(({ kind }) => kind)).toEqual(["problem"]);
    expect(before.changes?.map(({ kind }) => kind)).toContain("problem");
    expect(before.months?.length).toBeGreaterThan(0);
    expect(before.team).toContain(project);
    await database().project.update({
      where: { code: project },
      data: { internal: ["problems", "progress", "duties"] },
    });
    const after = await seen();
    expect(after.overdue).toEqual([]);
    expect(after.changes?.map(({ kind }) => kind)).toEqual(["light", "override"]);
    expect(after.months).toEqual([]);
    expect(after.team).not.toContain(project);
  });
});
