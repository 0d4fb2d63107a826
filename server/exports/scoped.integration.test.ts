import { beforeAll, describe, expect, it } from "vitest";
import type { RoleGrant } from "@/domain/accounts/roles";
import { exportableTargets, exportFile } from "@/server/exports/scoped";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase } from "@/server/imports/import-fixture";

inScratchDatabase();
const write = inFolder();

const everywhere = { region: null, department: null };
const administrator: RoleGrant[] = [{ role: "administrator", ...everywhere }];
const manager: RoleGrant[] = [{ role: "point-manager", region: "360113006", department: null }];

beforeAll(async () => {
  const load = async (target: "sources" | "regions" | "facilities", lines: string[]) =>
    importFile({ target, path: await write(`${target}.csv`, lines) });
  await load("sources", ["code,title,published,kind", "S,来源,2024,article"]);
  await load("regions", [
    "code,name,level,parent,kind,position_quality,source",
    "360113,红谷滩区,district,,district,unknown,S",
    "360113006,九龙湖街道,township,360113,subdistrict,unknown,S",
    "360113002,卫东街道,township,360113,subdistrict,unknown,S",
  ]);
  await load("facilities", [
    "编码,名称,类别,区划,位置质量,来源",
    "J1,九龙湖公园,公园,360113006,未知,S",
    "W1,卫东公园,公园,360113002,未知,S",
  ]);
});

describe("an export from the browser", () => {
  it("holds what lies within somebody's region, and can be imported without any change", async () => {
    expect((await exportFile(administrator, "facilities")).rows).toBe(2);
    const { text, rows } = await exportFile(manager, "facilities");
    expect([rows, text.includes("九龙湖公园"), text.includes("卫东公园")]).toEqual([1, true, false]);
    const path = await write("back.csv", [text.trimEnd()]);
    expect(await importFile({ target: "facilities", path })).toMatchObject({ unchanged: 1, rejected: 0, changed: 0 });
  });

  it("is of those tables that one's roles export", () => {
    expect(exportableTargets(administrator)).toContain("regions");
    expect(exportableTargets(manager)).toEqual(["service-points", "windows", "offerings", "facilities"]);
  });
});
