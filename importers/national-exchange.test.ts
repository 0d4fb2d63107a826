import { describe, expect, it } from "vitest";
import type { RawRow, RawTable } from "@/importers/formats/raw-table";
import { CHINA } from "@/importers/positions";
import { readRecords } from "@/importers/read-records";
import { matters } from "@/importers/targets/matters";

/** A row with the columns of the national exchange library, and what a district adds once for all rows. */
const exported = {
  task_code: "11360113MB0X123453400013",
  task_name: "出生登记",
  catalog_code: "000109001000",
  task_type: "其他行政权力",
  dept_name: "公安局",
  server_type: "自然人^企业法人^社会组织法人",
  use_level: "县（市、区）级^镇（乡、街道）级",
  accept_condition: "新生儿父母一方户口在本地",
  limit_scene_num: "１",
  by_law: "户口登记条例",
  link_way: "0791-12345",
};
const values = { topic: "birth", quality: "reported", source: "S" };

async function* only(row: RawRow) {
  yield row;
}
const tableOf = (cells: Record<string, string>): RawTable => ({
  headers: Object.keys(cells),
  rows: only({ row: 2, cells }),
});
const read = (cells: Record<string, string>) => readRecords({ ...matters, said: { values } }, tableOf(cells), CHINA);

describe("an export of the national exchange library", () => {
  it("is read as matters, by the words of its dictionaries", async () => {
    const { rows, issues, notices } = await read(exported);
    expect(issues).toEqual([]);
    expect(rows[0]?.record).toMatchObject({
      code: "11360113MB0X123453400013",
      name: "出生登记",
      catalog_code: "000109001000",
      task_type: "10",
      department: "公安局",
      topic: "birth",
      audience: ["person", "business"],
      accept_levels: ["district", "township"],
      visits: 1,
      quality: "reported",
    });
    expect(notices.map(({ column }) => column)).toEqual(["link_way"]);
  });

  it("gives the topic of each row by the words of its own themes, where that column is said to", async () => {
    const said = { mapping: { 主题分类: "topic" }, values: { quality: "reported", source: "S" } };
    const { rows, issues } = await readRecords(
      { ...matters, said },
      tableOf({ ...exported, 主题分类: "生育收养" }),
      CHINA,
    );
    expect(issues).toEqual([]);
    expect(rows[0]?.record.topic).toBe("birth");
  });

  it.each([
    ["server_type", "1^2", "audience"],
    ["use_level", "4", "accept_levels"],
    ["task_type", "1", "task_type"],
  ])("is refused where %s holds a number, on which provinces disagree", async (header, text, column) => {
    const { issues } = await read({ ...exported, [header]: text });
    expect(issues).toMatchObject([{ column, code: "unknown-value" }]);
  });
});
