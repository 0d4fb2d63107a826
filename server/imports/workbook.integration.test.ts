import { writeFile } from "node:fs/promises";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { importWorkbook } from "@/server/imports/dataset";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";

inScratchDatabase();
const write = inFolder();

async function workbook(name: string, sheets: Record<string, CellValue[][]>): Promise<string> {
  const file = await write(name, []);
  await writeFile(file, await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) }));
  return file;
}

const PROJECTS = ["编码", "名称", "类别", "阶段", "位置质量", "总投资（元）", "来源"];
const sheets = {
  填表说明: [["先填项目"]],
  问题进展: [
    ["项目", "问题", "序号", "日期", "步骤", "来源"],
    ["J1", "Q1", 1, new Date("2026-03-01T00:00:00Z"), "上报", "S"],
    ["J1", "Q1", 2, new Date("2026-03-02T00:00:00Z"), "销号", "S"],
  ],
  问题清单: [
    ["项目", "编码", "标题", "来源"],
    ["J1", "Q1", "征拆", "S"],
  ],
  项目: [
    ["红谷滩区重点项目"],
    PROJECTS,
    ["J1", "桥", "基础设施", "在建", "未知", 290000000.5, "S"],
    ["J2", "路", "基础设施", "快了", "未知", null, "S"],
  ],
  月度进度: [
    ["项目", "月份", "实际进度", "来源"],
    ["J1", new Date("2026-09-01T00:00:00Z"), 42.5, "S"],
  ],
};

beforeAll(async () => {
  const lines = ["code,title,published,kind", "S,来源,2024,article"];
  await importFile({ target: "sources", path: await write("sources.csv", lines) });
});

describe("a workbook of projects", () => {
  it("is imported sheet by sheet in the order of a dataset, and every row is accounted for", async () => {
    const file = await workbook("projects.xlsx", sheets);
    const dry = await importWorkbook(file, { dryRun: true });
    expect(dry).toMatchObject({ read: 6, accepted: 4, rejected: 2, new: 4 });
    expect(await rowsOf("SELECT FROM projects")).toEqual([]);

    const report = await importWorkbook(file);
    expect(report.files.map(({ target, read, new: added, rejected }) => [target, read, added, rejected])).toEqual([
      ["projects", 2, 1, 1],
      ["progress", 1, 1, 0],
      ["problems", 1, 1, 0],
      ["problem-events", 2, 1, 1],
    ]);
    expect(report.ignored).toEqual(["填表说明"]);
    expect(report.files.flatMap(({ file, issues }) => issues.map(({ row, column }) => [file, row, column]))).toEqual([
      [`${file} [项目]`, 4, "stage"],
      [`${file} [问题进展]`, 3, "step"],
    ]);
    expect(
      await rowsOf(
        'SELECT total_investment, month, physical_actual, "on" FROM projects p JOIN progress g ON g.project = p.code JOIN problem_events e ON e.project = p.code',
      ),
    ).toEqual([{ total_investment: "290000000.50", month: "2026-09", physical_actual: "42.50", on: "2026-03-01" }]);
  });

  it("changes nothing when it is imported again", async () => {
    const again = await importWorkbook(await workbook("projects.xlsx", sheets));
    expect(again).toMatchObject({ new: 0, changed: 0, removed: 0, unchanged: 4, rejected: 2 });
  });

  it("may have one sheet of any name", async () => {
    const file = await workbook("one.xlsx", { Sheet1: sheets.项目 });
    expect(await importWorkbook(file, { alone: "projects" })).toMatchObject({ unchanged: 1, rejected: 1, ignored: [] });
    await expect(importWorkbook(file)).rejects.toThrow("no sheet that is named after a target");
  });
});

describe("a GeoJSON file of projects", () => {
  const line = [
    [115.8, 28.6],
    [115.8, 28.7],
  ];
  const feature = (code: string, type: string, coordinates: unknown, more = {}) => ({
    type: "Feature",
    geometry: { type, coordinates },
    properties: { code, name: code, category: "ecology", stage: "building", source: "S", ...more },
  });

  it("takes points for positions, and lines and areas for sites with a label point", async () => {
    const features = [
      feature("G1", "Point", [115.85, 28.69], { position_quality: "surveyed" }),
      feature("G2", "LineString", line),
      feature("G3", "LineString", line, { position_quality: "surveyed" }),
      feature("G4", "Point", [115.85, 28.69]),
    ].map((each) => JSON.stringify(each));
    const path = await write("projects.geojson", [`{"type":"FeatureCollection","features":[${features.join(",")}]}`]);
    const report = await importFile({ target: "projects", path });
    expect(report.issues).toMatchObject([{ row: 4, column: "position_quality", code: "missing-value" }]);
    const stored = await rowsOf(
      "SELECT code, lng, lat, position_quality, site FROM projects WHERE code LIKE 'G%' ORDER BY 1",
    );
    const site = { type: "LineString", coordinates: line };
    expect(stored).toEqual([
      { code: "G1", lng: 115.85, lat: 28.69, position_quality: "surveyed", site: null },
      { code: "G2", lng: 115.8, lat: 28.65, position_quality: "approximate", site },
      { code: "G3", lng: 115.8, lat: 28.65, position_quality: "surveyed", site },
    ]);
    expect(await importFile({ target: "projects", path })).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
  });
});
