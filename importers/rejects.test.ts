import { describe, expect, it } from "vitest";
import type { RowIssue } from "@/domain/imports/row-issue";
import type { RawRow, RawTable } from "@/importers/formats/raw-table";
import { matchHeaders } from "@/importers/headers";
import { rejectsCsv } from "@/importers/rejects";
import { sources } from "@/importers/targets/sources";

async function* inTurn(rows: RawRow[]) {
  yield* rows;
}

const table = (): RawTable => ({
  headers: ["编码", "标题"],
  rows: inTurn([
    { row: 4, cells: { 编码: "A", 标题: "=1+1" } },
    { row: 6, cells: { 编码: "B 1", 标题: 'x,"y"' } },
  ]),
});
const issue = (row: number, column: string | null, code: RowIssue["code"] = "bad-code"): RowIssue => ({
  row,
  column,
  value: null,
  code,
  message: `${code}!`,
});

async function written(issues: RowIssue[]) {
  const parts: string[] = [];
  for await (const part of rejectsCsv(table(), issues, ({ message }) => message)) parts.push(part);
  return parts.join("");
}

describe("the rejected rows of a file", () => {
  it("are written with their number and reasons", async () => {
    expect(await written([issue(6, "code"), issue(6, null, "ragged-row")])).toBe(
      '\ufeff编码,标题,#row,#reason\r\nB 1,"x,""y""",6,code: bad-code! | ragged-row!\r\n',
    );
  });

  it("are all of them when the header is wrong, and a formula stays text", async () => {
    expect(await written([issue(3, "kind", "missing-column")])).toContain(
      "\r\nA,'=1+1,4,kind: missing-column!\r\nB 1,",
    );
  });

  it("say once in each row what is said of the whole file, though every row brings it along", async () => {
    const missing = issue(1, "kind", "missing-column");
    expect(await written([missing, missing, missing])).toMatch(
      /A,'=1\+1,4,kind: missing-column!\r\nB 1,.*,6,kind: missing-column!\r\n$/,
    );
  });

  it("can be imported again: the two columns are passed over", () => {
    const { notices } = matchHeaders(sources, ["编码", "标题", "#row", "#reason"]);
    expect(notices).toEqual([]);
  });
});
