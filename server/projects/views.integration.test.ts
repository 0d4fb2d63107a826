import { describe, expect, it } from "vitest";
import { database } from "@/server/db/client";
import { changesIn } from "@/server/projects/changes";
import { findProjectFacets } from "@/server/projects/facets";
import { findListedProjects } from "@/server/projects/listed";
import { overdueIn, type Passed } from "@/server/projects/overdue";
import { countProjects, findProjectCodes, findProjects } from "@/server/projects/queries";
import { responsibleFor } from "@/server/projects/responsible";
import { boardOf, chainsIn, sumLights } from "@/server/projects/views";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const at = new Date("2026-11-21T10:00:00+08:00");
const everything = { limit: 1_000, offset: 0 };
const asked = (page = everything, passed: Passed = "overdue") => ({ page, passed });
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
    const { groups, projects } = await responsibleFor(filter, at, "department");
    expect(projects).toBe(total);
    for (const { post, total: own, sampled } of groups) {
      if (post === null) continue;
      expect((await findProjects({ ...filter, department: post }, everything)).total).toBe(own);
      expect(department).toContainEqual({ value: post, count: own, sampled });
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
    const all = await overdueIn({}, at, asked());
    expect(all.items.length).toBe(all.total);
    expect(all.kinds.milestone + all.kinds.problem + all.kinds.paper).toBe(all.total);
    const second = await overdueIn({}, at, asked({ limit: 1, offset: 1 }));
    expect(second).toMatchObject({ items: all.items.slice(1, 2), total: all.total });
  });

  it("list the dates that passed where nobody reports, and no others", async () => {
    const { unreported, items: late } = await overdueIn({}, at, asked());
    const { items, total, projects } = await overdueIn({}, at, asked(everything, "unreported"));
    expect(unreported).toBeGreaterThan(0);
    expect(total).toBe(unreported);
    const codes = new Set(items.map((item) => item.project));
    expect(projects).toBe(codes.size);
    expect(late.filter((item) => codes.has(item.project))).toEqual([]);
  });

  it("offer every department that owes something, and ask it for its own", async () => {
    const { items } = await overdueIn({}, at, asked());
    const { department } = await findProjectFacets({ litAt: at });
    for (const owner of new Set(items.flatMap(({ owners }) => owners))) {
      const count = department.find(({ value }) => value === owner)?.count ?? 0;
      const codes = await findProjectCodes({ litAt: at, department: owner });
      expect(codes, owner).toHaveLength(count);
      const queue = await overdueIn({ department: owner }, at, asked());
      expect(queue.items).toEqual(items.filter(({ owners }) => owners.includes(owner)));
      expect(codes).toEqual(expect.arrayContaining(queue.items.map((item) => item.project)));
    }
    const leads = (await findListedProjects({ litAt: at }, "name")).flatMap(({ posts }) => posts.department);
    const named = new Set(leads.map(({ post }) => post));
    expect(department.some(({ value }) => !named.has(value))).toBe(true);
  });

  it("mark who answers only as a sample", async () => {
    const { groups } = await responsibleFor({}, at, "team");
    const sampled = groups.find(({ post }) => post === "医院建设专班");
    expect(sampled?.sampled).toBe(sampled?.total);
    expect(groups.find(({ isUnnamed }) => isUnnamed)?.sampled).toBe(0);
    const listed = await findListedProjects({ litAt: at, team: "医院建设专班" }, "name");
    expect(listed[0]?.posts.team).toContainEqual({ post: "医院建设专班", quality: "sample" });
  });

  it("tell dates that passed apart from what was reported", async () => {
    const { items, changes, derived } = await changesIn({}, at, {
      since: "2026-10-01",
      order: "name",
      page: everything,
    });
    const kinds = items.flatMap((item) => item.changes).map(({ kind }) => kind);
    expect(kinds).toHaveLength(changes);
    expect(derived).toBeGreaterThan(0);
    expect(kinds.filter((kind) => kind === "date-passed")).toHaveLength(derived);
  });

  it("say nothing of what is internal", async () => {
    const seen = async () => ({
      overdue: (await overdueIn({}, at, asked())).items.filter((item) => item.project === project),
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
