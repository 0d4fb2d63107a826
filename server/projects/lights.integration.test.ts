import { describe, expect, it } from "vitest";
import { presetThresholds } from "@/domain/projects/light/thresholds";
import { database } from "@/server/db/client";
import { lightsOn, shownLight } from "@/server/projects/lights";
import { countProjects, findProjects } from "@/server/projects/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const at = new Date("2030-05-01T00:30:00+08:00");
const project = "shizishan-school";
const row = { projectCode: project, quality: "reported", source: "article-001" };

async function reasons(on = at): Promise<string[]> {
  return shownLight(await lightsOn(on), project).reasons;
}

describe("the lights of all projects", () => {
  it("follow the data at once, and say why in words", async () => {
    await database().progress.create({
      data: { ...row, month: "2030-04", reportedOn: "2030-04-30", physicalPlanned: 60, physicalActual: 60 },
    });
    await database().milestone.create({ data: { ...row, order: 90, name: "竣工验收", due: "2030-04-12" } });
    expect(await reasons()).toContain("节点“竣工验收”逾期 19 天（期限 2030年4月12日）");
    await database().milestone.update({
      where: { projectCode_order: { projectCode: project, order: 90 } },
      data: { due: "2030-05-31" },
    });
    expect(await reasons()).not.toContain("节点“竣工验收”逾期 19 天（期限 2030年4月12日）");
  });

  it("keep every change of a due date, for good", async () => {
    const changes = await database().milestoneChange.findMany({ where: { projectCode: project, milestone: 90 } });
    expect(changes).toMatchObject([{ dueBefore: "2030-04-12", dueAfter: "2030-05-31", reason: null }]);
    await expect(
      database().milestoneChange.updateMany({ where: { projectCode: project }, data: { dueBefore: "2030-05-31" } }),
    ).rejects.toThrow(/History is added to/);
    await expect(database().milestoneChange.deleteMany({ where: { projectCode: project } })).rejects.toThrow(
      /History is added to/,
    );
  });

  it("are those of the Shanghai day, under the policy in force on it", async () => {
    const [before, after] = [new Date("2030-04-30T15:59:59Z"), new Date("2030-04-30T16:00:00Z")];
    expect((await lightsOn(before)).on).toBe("2030-04-30");
    expect((await lightsOn(after)).on).toBe("2030-05-01");
    await database().lightThreshold.create({
      data: { validFrom: "2030-05-01", rule: "silence", yellow: 1, red: null, source: "article-001" },
    });
    expect((await lightsOn(before)).thresholds).toEqual(presetThresholds.combined);
    expect(await lightsOn(after)).toMatchObject({
      policySince: "2030-05-01",
      thresholds: { silence: { yellow: 1, red: null } },
    });
    expect(await reasons(after)).toEqual(["1 天没有填报（最近 2030年4月30日）"]);
  });

  it("filter, sort and count as the list shows them", async () => {
    const { items } = await findProjects({ litAt: at }, { limit: 200, offset: 0 }, "light");
    const order = ["red", "yellow", "green", "grey"];
    const colours = items.map(({ light }) => light.colour);
    expect(colours).toEqual([...colours].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    const { light: counts } = await countProjects({ litAt: at });
    for (const colour of ["red", "yellow", "green", "grey"] as const) {
      const lit = await findProjects({ litAt: at, light: [colour] }, { limit: 200, offset: 0 });
      expect(lit.total).toBe(counts[colour] ?? 0);
      expect(lit.items.map(({ code }) => code).sort()).toEqual(
        items
          .filter(({ light }) => light.colour === colour)
          .map(({ code }) => code)
          .sort(),
      );
    }
  });
});
