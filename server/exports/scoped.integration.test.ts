import { beforeAll, describe, expect, it } from "vitest";
import type { RoleGrant } from "@/domain/accounts/roles";
import { exportableTargets, openExport } from "@/server/exports/scoped";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";

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
  it.each([
    ["columns", "code,name,"],
    ["words", "编码,名称,"],
  ] as const)(
    "holds what lies within somebody's region, and can be imported without any change: %s",
    async (kind, head) => {
      const all = await openExport(administrator, "facilities");
      await all.body.cancel();
      expect(all.rows).toBe(2);
      const { body, rows } = await openExport(manager, "facilities", kind);
      const text = await new Response(body).text();
      expect(text).toContain(head);
      expect([rows, text.includes("九龙湖公园"), text.includes("卫东公园")]).toEqual([1, true, false]);
      const path = await write("back.csv", [text.trimEnd()]);
      expect(await importFile({ target: "facilities", path })).toMatchObject({ unchanged: 1, rejected: 0, changed: 0 });
    },
  );

  it("breaks off where the database goes away under way", async () => {
    const { body } = await openExport(administrator, "facilities");
    await rowsOf(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'",
    );
    await expect(new Response(body).text()).rejects.toThrow();
  });

  it("is of those tables that one's roles export", () => {
    expect(exportableTargets(administrator)).toContain("regions");
    expect(exportableTargets(manager)).toEqual(["service-points", "windows", "offerings", "facilities"]);
  });
});
