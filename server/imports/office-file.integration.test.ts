import { beforeAll, describe, expect, it } from "vitest";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";
import { ask, jobOf, newAccount, upload } from "@/server/imports/jobs/job-fixture";
import { work } from "@/server/imports/jobs/worker";

inScratchDatabase();
const write = inFolder();

beforeAll(async () => {
  const sources = await write("sources.csv", ["code,title,published,kind", "S,来源,2024,article"]);
  await importFile({ target: "sources", path: sources });
  const regions = [
    "code,name,level,parent,kind,position_quality,source",
    "360113,红谷滩区,district,,district,unknown,S",
    "360113006,九龙湖街道,township,360113,subdistrict,unknown,S",
    "360113001,沙井街道,township,360113,subdistrict,unknown,S",
    "360113006001,丰和社区,village,360113006,community,unknown,S",
    "360113001001,丰和社区,village,360113001,community,unknown,S",
  ];
  await importFile({ target: "regions", path: await write("regions.csv", regions) });
  await newAccount("admin", { role: "administrator" });
});

const POINTS = "网点编码,网点名称,层级,类型,所属街道,位置质量,联系电话,办公时间,来源";
const point = (code: string, region: string, hours = "周一至周五 9:00-12:00，13:00-17:00") =>
  `${code},便民服务中心,乡级,便民服务中心,${region},未知,0791-86701001,"${hours}",S`;

describe("a file as an office writes it", () => {
  it("gives plain numbers, hours in Chinese and regions by name", async () => {
    const path = await write("points.csv", [POINTS, point("P1", "九龙湖街道办事处"), point("P2", "沙井")]);
    expect(await importFile({ target: "service-points", path })).toMatchObject({ new: 2, rejected: 0 });
    expect(
      await rowsOf("SELECT region, opening_hours, hours_quality, phones FROM service_points ORDER BY code"),
    ).toEqual(
      ["360113006", "360113001"].map((region) => ({
        region,
        opening_hours: "Mo-Fr 09:00-12:00,13:00-17:00",
        hours_quality: "reported",
        phones: [{ label: "电话", number: "0791-86701001" }],
      })),
    );
  });

  it("says which part of the hours, and which name, nobody understands", async () => {
    const path = await write("odd.csv", [POINTS, point("P3", "某街道", "周一至周五 9:00-12:00，电话预约")]);
    const { issues } = await importFile({ target: "service-points", path, dryRun: true });
    expect(issues.map(({ column, code, params }) => [column, code, params?.part])).toEqual([
      ["region", "unknown-region", undefined],
      ["opening_hours", "bad-hours", "电话预约"],
    ]);
  });

  it("gives amounts in the unit of its header", async () => {
    const header = "项目编号,项目名称,类别,阶段,总投资（万元）,占地面积（亩）,位置质量,来源";
    const path = await write("projects.csv", [
      header,
      "X1,学校,民生,建设中,12000,3,未知,S",
      "X2,路,民生,续建,1.5亿元,,未知,S",
    ]);
    expect(await importFile({ target: "projects", path })).toMatchObject({ new: 2, rejected: 0 });
    expect(
      await rowsOf("SELECT total_investment::float8 AS yuan, land_area::float8 AS area FROM projects ORDER BY code"),
    ).toEqual([
      { yuan: 120_000_000, area: 2000 },
      { yuan: 150_000_000, area: null },
    ]);
  });

  it("is asked once which of two regions of one name is meant, before the check", async () => {
    const job = await upload("admin", [
      { name: "网点.csv", content: `${POINTS}\n${point("P4", "丰和社区")}\n${point("P5", "九龙湖街道")}\n` },
    ]);
    await work();
    const [table] = await rowsOf("SELECT target, seen FROM import_tables WHERE job = $1", [job]);
    expect(table).toMatchObject({ target: "service-points", seen: { unknown: { region: ["丰和社区"] } } });
    const said = { words: { region: { 丰和社区: "360113006001" } } };
    await rowsOf("UPDATE import_tables SET said = $2 WHERE job = $1", [job, JSON.stringify(said)]);
    await ask(job, "check");
    await work();
    expect((await jobOf(job)).report.tables).toMatchObject([{ rejected: 0, new: 2 }]);
  });
});
