import { describe, expect, it } from "vitest";
import type { RawRow, RawTable } from "@/importers/formats/raw-table";
import { CHINA } from "@/importers/positions";
import { readRecords } from "@/importers/read-records";
import { facilities } from "@/importers/targets/facilities";
import { materials } from "@/importers/targets/materials";
import { observations } from "@/importers/targets/observations";

async function* inTurn(rows: RawRow[]) {
  yield* rows;
}

function tableOf(rows: Record<string, string>[], more: Partial<RawRow> = {}): RawTable {
  const headers = [...new Set(rows.flatMap(Object.keys))];
  return { headers, rows: inTurn(rows.map((cells, index) => ({ row: index + 2, cells, ...more }))) };
}

const hospital = { code: "F1", name: "医院", kind: "hospital", position_quality: "unknown", source: "S" };
const read = (rows: Record<string, string>[], more?: Partial<RawRow>) =>
  readRecords(facilities, tableOf(rows, more), CHINA);

it("leaves totals and signatures out also where a column is missing", async () => {
  const rows = [
    { code: "F1", name: "医院" },
    { code: "合计", name: "" },
    { code: "填表人：张三", name: "" },
  ];
  const { read: count, rejected, issues, notices } = await read(rows);
  expect([count, [...rejected.keys()], issues.map(({ code }) => code)]).toEqual([
    1,
    [2],
    Array(issues.length).fill("missing-column"),
  ]);
  expect(notices.map(({ code }) => code)).toEqual(["total-row", "signature-row"]);
});

describe("rows become records", () => {
  it("with what stands for empty cells", async () => {
    const { rows } = await read([{ ...hospital, aliases: "甲；乙", attributes: "beds=10", note: "" }]);
    expect(rows).toEqual([
      {
        row: 2,
        record: {
          code: "F1",
          name: "医院",
          aliases: ["甲", "乙"],
          kind: "hospital",
          region: null,
          address: null,
          lng: null,
          lat: null,
          crs: null,
          position_quality: "unknown",
          precision: null,
          position_source: null,
          status: "unknown",
          attributes: { beds: "10" },
          source: "S",
          section: null,
          note: null,
        },
      },
    ]);
  });

  it("with WGS 84 positions", async () => {
    const position = { lng: "115.86310172", lat: "28.69557956", crs: "gcj02", position_quality: "manual" };
    const { rows, issues } = await read([{ ...hospital, ...position }]);
    expect(issues).toEqual([]);
    expect(rows[0]?.record.lng).toBeCloseTo(115.8582, 5);
    expect(rows[0]?.record.lat).toBeCloseTo(28.6989, 5);
  });

  it("with the point of a GeoJSON feature", async () => {
    const geometry = { type: "Point", coordinates: [115.8, 28.7] };
    const { rows } = await read([{ ...hospital, position_quality: "surveyed" }], { geometry });
    expect(rows[0]?.record).toMatchObject({ lng: 115.8, lat: 28.7 });
  });

  it("by Chinese headers and labels", async () => {
    const { rows, issues } = await read([
      { 编码: "F1", 名称: "医院", 类型: "医院", 位置质量: "未知", 来源: "S", 经度: "", 纬度: "" },
    ]);
    expect(issues).toEqual([]);
    expect(rows[0]?.record).toMatchObject({ code: "F1", kind: "hospital" });
  });
});

describe("every row is accounted for", () => {
  it("when cells are bad: each with row, column, value, reason", async () => {
    const reading = await read([
      hospital,
      { ...hospital, code: "F 2", kind: "spital" },
      { ...hospital, code: "F3", name: "" },
      { ...hospital, code: "F4", lng: "115.8" },
    ]);
    expect(reading.issues).toMatchObject([
      { row: 3, column: "code", value: "F 2", code: "bad-code", message: expect.any(String) },
      { row: 3, column: "kind", value: "spital", code: "unknown-value", message: expect.stringContaining("hospital") },
      { row: 4, column: "name", value: null, code: "missing-value", message: expect.any(String) },
      { row: 5, column: "lat", value: null, code: "position-incomplete", message: expect.any(String) },
    ]);
    expect(reading.read).toBe(4);
    expect(reading.rows.map(({ row }) => row)).toEqual([2]);
    expect([...reading.rejected.keys()]).toEqual([3, 4, 5]);
  });

  it("when a key comes twice: the first row is kept and named", async () => {
    const { rows, issues } = await read([hospital, { ...hospital, code: "F2" }, { ...hospital, name: "另一家" }]);
    expect(rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(issues).toMatchObject([
      { row: 4, column: "code", value: "F1", code: "duplicate-row", message: "The same code also stands in row 2." },
    ]);
  });

  it("when the first of two rows with one key is bad: the second counts, and the first is told of it", async () => {
    const { rows, issues, rejected } = await read([{ ...hospital, kind: "?" }, hospital]);
    expect(rows.map(({ row }) => row)).toEqual([3]);
    expect([...rejected.keys()]).toEqual([2]);
    expect(issues).toMatchObject([
      { row: 2, code: "unknown-value" },
      { row: 2, column: "code", code: "duplicate-row", params: { first: 3 } },
    ]);
  });

  it("when the second of two rows with one key is bad, or both are: each other reason is told as well", async () => {
    const sound = await read([hospital, { ...hospital, name: "" }]);
    expect(sound.issues).toMatchObject([
      { row: 3, code: "missing-value" },
      { row: 3, code: "duplicate-row", params: { first: 2 } },
    ]);
    const bad = await read([
      { ...hospital, name: "" },
      { ...hospital, kind: "?" },
    ]);
    expect(bad.issues.map(({ row, code }) => [row, code])).toEqual([
      [2, "missing-value"],
      [3, "unknown-value"],
      [3, "duplicate-row"],
    ]);
    expect(bad.rows).toEqual([]);
  });

  it("when a column is missing: one reason, all rows rejected", async () => {
    const { kind: _, ...rest } = hospital;
    const reading = await read([rest, { ...rest, code: "F2" }]);
    expect(reading.issues).toMatchObject([{ row: 1, column: "kind", code: "missing-column" }]);
    expect([reading.read, reading.rows.length, reading.rejected.size]).toEqual([2, 0, 2]);
  });

  it("with everything against a row at once", async () => {
    const position = { lng: "0", lat: "0", crs: "wgs84", position_quality: "manual" };
    const reading = await read([hospital, { ...hospital, ...position, name: "", kind: "x" }]);
    expect(reading.issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, "name", "missing-value"],
      [3, "kind", "unknown-value"],
      [3, "lng", "position-zero"],
      [3, "code", "duplicate-row"],
    ]);
    expect(reading.remains).toMatchObject([{ row: 3, record: { code: "F1", source: "S" } }]);
    const figure = { code: "F1", indicator: "I1", region: "x", period: "2024", qualifier: "range", source: "S" };
    const { issues } = await readRecords(observations, tableOf([{ ...figure, value: "2", value_high: "1" }]), CHINA);
    expect(issues.map(({ column }) => column)).toEqual(["region", "value_high"]);
  });

  it("when a row is ragged", async () => {
    const fault = { row: 2, column: null, value: null, code: "ragged-row" as const, message: "…" };
    const reading = await read([hospital], { fault });
    expect(reading.issues).toEqual([fault]);
    expect(reading.rejected).toEqual(new Map([[2, null]]));
  });

  it("and a rejected child names its parent where it can", async () => {
    const material = { matter: "M1", order: "1", name: "身份证", quality: "sample", source: "S" };
    const { rejected } = await readRecords(
      materials,
      tableOf([{ ...material, order: "x" }, { ...material, matter: "M 1" }, material, material]),
      CHINA,
    );
    expect([...rejected]).toEqual([
      [2, "M1"],
      [3, null],
      [5, "M1"],
    ]);
  });
});
