import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Cell, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TargetName } from "@/domain/imports/target-name";
import { openTable } from "@/importers/formats/open-table";
import type { RawRow } from "@/importers/formats/raw-table";
import { cellText } from "@/importers/formats/sheet-cell";
import { sortSheets } from "@/importers/sheets";
import { targets } from "@/importers/target-list";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "xlsx-"));
});
afterAll(() => rm(folder, { recursive: true }));

const put = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
};

async function read(target: TargetName, ...sheets: WriteSheet[]) {
  const file = await put("table.xlsx", await writeXlsx({ sheets }));
  const { headers, headerRow, rows } = await openTable(file, targets[target]);
  const all: RawRow[] = [];
  for await (const row of rows) all.push(row);
  return { headers, headerRow, rows: all };
}

const day = new Date("2026-09-01T00:00:00Z");
const shown = (numFmt: string): Cell => ({ value: null, type: "date", style: { numFmt } });

describe("a cell becomes the text that a person would write", () => {
  it.each<[CellValue, Cell | undefined, string]>([
    [null, undefined, ""],
    ["  桥 \n", undefined, "桥"],
    ["=1+1", undefined, "=1+1"],
    [true, undefined, "true"],
    [360113001001, undefined, "360113001001"],
    [29.1, undefined, "29.1"],
    [0.1 + 0.2, undefined, "0.3"],
    [2.9e11, undefined, "290000000000"],
    [0.0000001, undefined, "0.0000001"],
    [0.425, shown("0.0%"), "42.5%"],
    [day, undefined, "2026-09-01"],
    [day, shown("m/d/yyyy"), "2026-09-01"],
    [day, shown('yyyy"年"m"月"d"日";@'), "2026-09-01"],
    [day, shown('yyyy"年"m"月";@'), "2026-09"],
    [day, shown("mmm-yy"), "2026-09"],
    [day, shown('[$-804]yyyy"年 (day)"'), "2026"],
    [day, shown('m"月"d"日"'), "2026-09-01"],
    [new Date("2026-09-01T08:30:00Z"), shown("yyyy-m-d h:mm"), "2026-09-01 08:30:00"],
    [new Date("1899-12-30T08:30:00Z"), shown("h:mm"), "08:30:00"],
  ])("%s", (value, cell, text) => expect(cellText(value, cell)).toBe(text));

  it.each<Cell>([
    { value: "#N/A", type: "error" },
    { value: null, type: "formula", formula: "A1" },
  ])("unless its formula has none", (cell) => expect(cellText(cell.value, cell)).not.toEqual(expect.any(String)));
});

describe("a sheet", () => {
  it("has its header below titles, and rows by the sheet's own numbers", async () => {
    const { headers, headerRow, rows } = await read("milestones", {
      name: "节点清单",
      rows: [
        ["红谷滩区重点项目节点", null, null],
        [],
        ["项目", "序号", "节点\n名称"],
        ["J1", 1, "封顶"],
        [null, null, null],
        ["J1", 2, "竣工"],
      ],
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
    });
    expect([headers, headerRow]).toEqual([["项目", "序号", "节点\n名称"], 3]);
    expect(rows).toEqual([
      { row: 4, cells: { 项目: "J1", 序号: "1", "节点\n名称": "封顶" } },
      { row: 6, cells: { 项目: "J1", 序号: "2", "节点\n名称": "竣工" } },
    ]);
  });

  it("may have a header of two rows, and cells merged downwards", async () => {
    const { headers, rows } = await read("projects", {
      name: "项目",
      rows: [
        ["编码", "名称", "位置", null],
        [null, null, "经度", "纬度"],
        ["J1", "桥", 115.8, 28.7],
        [null, "路", 115.9, 28.6],
        [null, null, null, null],
      ],
      merges: [
        { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
        { startRow: 0, startCol: 1, endRow: 1, endCol: 1 },
        { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
        { startRow: 2, startCol: 0, endRow: 4, endCol: 0 },
      ],
    });
    expect(headers).toEqual(["编码", "名称", "经度", "纬度"]);
    expect(rows.map(({ row, cells }) => [row, cells.编码, cells.名称])).toEqual([
      [3, "J1", "桥"],
      [4, "J1", "路"],
    ]);
  });

  it("holds a geometry as text where the target has one", async () => {
    const geometry = { type: "Point", coordinates: [115.8, 28.7] };
    const { headers, rows } = await read("base-map", {
      name: "底图",
      rows: [
        ["code", "geometry"],
        ["W1", JSON.stringify(geometry)],
      ],
    });
    expect([headers, rows[0]?.geometry]).toEqual([["code"], geometry]);
  });

  it("faults the row of a formula that ends in an error", async () => {
    const { rows } = await read("milestones", {
      name: "x",
      rows: [
        ["project", "order", "name"],
        ["J1", 1, null],
      ],
      cells: new Map<string, Partial<Cell>>([["1,2", { type: "error", value: "#REF!" }]]),
    });
    expect(rows).toMatchObject([{ row: 2, fault: { column: "name", code: "bad-formula" } }]);
  });

  it("is found by its target's name among others", async () => {
    const header = ["project", "order", "name"];
    const sheets = [
      { name: "说明", rows: [["怎样填"]] },
      { name: "Milestones", rows: [header, ["J1", 1, "封顶"]] },
    ];
    expect((await read("milestones", ...sheets)).rows).toHaveLength(1);
    await expect(read("duties", ...sheets)).rejects.toThrow("no sheet that is called one of duties, 责任");
    await expect(read("duties", { name: "节点", rows: [header] })).rejects.toThrow("no sheet");
  });

  it("is sorted by what it is called; hidden, empty and unknown ones are told", () => {
    const rows = [["a"]];
    const { found, ignored } = sortSheets("x.xlsx", [
      { name: "问题清单", rows },
      { name: "light_overrides", rows },
      { name: "说明", rows },
      { name: "节点", rows, hidden: true },
      { name: "责任", rows: [[null, ""]] },
    ]);
    expect([...found.keys()]).toEqual(["problems", "light-overrides"]);
    expect(ignored).toEqual(["说明", "节点 (hidden)", "责任 (empty)"]);
    const twice = ["项目", "projects"].map((name) => ({ name, rows }));
    expect(() => sortSheets("x.xlsx", twice)).toThrow("two sheets of projects: 项目 and projects");
  });
});

describe("a bad workbook is refused in one sentence", () => {
  const refusal = async (name: string, bytes: Uint8Array | string) =>
    expect(openTable(await put(name, bytes), targets.projects)).rejects;
  const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const good = () => writeXlsx({ sheets: [{ name: "项目", rows: [["code"], ["x".repeat(100)]] }] });

  it("when it is an old one", async () => (await refusal("a.xlsx", compound)).toThrow("Excel 97–2003"));
  it("whatever its name says", async () => (await refusal("a.csv", compound)).toThrow("save it as .xlsx."));
  it("when a password protects it", async () => {
    const locked = await writeXlsx({ sheets: [{ name: "a", rows: [] }], encryption: { password: "x", spinCount: 10 } });
    await (await refusal("b.xlsx", locked)).toThrow("protected by a password");
  });
  it("when it is another archive", async () => (await refusal("c.xlsx", "PK\u0003\u0004…")).toThrow("is torn"));
  it("when a name in it leads out", async () => {
    const bytes = Buffer.from(await good());
    const name = bytes.indexOf("xl/workbook.xml", bytes.indexOf(Buffer.from("504b0102", "hex")));
    bytes.write("../workbook.xml", name);
    await (await refusal("c.xlsx", bytes)).toThrow("as no spreadsheet packs");
  });
  it("when it is torn", async () => (await refusal("d.xlsx", (await good()).subarray(0, -100))).toThrow("is torn"));
  it("when its insides are torn", async () => {
    const bytes = Buffer.from(await good());
    bytes.fill(0xff, 60, 160);
    await (await refusal("e.xlsx", bytes)).toThrow("cannot be read as a workbook");
  });
  it("when it would fill the memory", async () => {
    const bytes = Buffer.from(await good());
    const entry = bytes.indexOf(Buffer.from("504b0102", "hex"));
    bytes.writeUInt32LE(2 ** 30, entry + 24);
    await (await refusal("f.xlsx", bytes)).toThrow("more than 128 MB");
  });
  it("when it says less than it holds", async () => {
    const bytes = Buffer.from(await good());
    for (
      let at = bytes.indexOf(Buffer.from("504b0102", "hex"));
      at >= 0;
      at = bytes.indexOf("PK\u0001\u0002", at + 4)
    ) {
      bytes.writeUInt32LE(5, at + 24);
    }
    await (await refusal("g.xlsx", bytes)).toThrow("possible zip bomb");
  });
  it("when it says nowhere in its directory what it holds", async () => {
    const bytes = Buffer.from(await good());
    const entry = bytes.indexOf(Buffer.from("504b0102", "hex"));
    bytes.writeUInt16LE(8, entry + 8);
    bytes.fill(0, entry + 20, entry + 28);
    await (await refusal("i.xlsx", bytes)).toThrow("is torn");
  });
  it("when two cells span all of it", async () => {
    const cells = new Map([["900000,16000", { value: "x" }]]);
    const rows = [["code"]];
    await (await refusal("h.xlsx", await writeXlsx({ sheets: [{ name: "项目", rows, cells }] }))).toThrow("workbook");
  });
});
