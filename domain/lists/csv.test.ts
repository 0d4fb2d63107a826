import { describe, expect, it } from "vitest";
import { csvLines, toCsv, unquoted } from "@/domain/lists/csv";

describe("a cell that a spreadsheet would run", () => {
  it.each(["=1+1", "+86", "-2+3", "@SUM(A1)", "\t=1", "＝1+1", "＠x", '=HYPERLINK("https://x.example","x")', "'=1"])(
    "%j is text, and comes back as it was",
    (text) => {
      const line = csvLines([[text]]);
      expect(line.replace(/^"/, "")).toMatch(/^'/);
      const cell = line
        .trimEnd()
        .replace(/^"([\s\S]*)"$/, "$1")
        .replaceAll('""', '"');
      expect(unquoted(cell)).toBe(text);
    },
  );

  it.each(["红谷滩区", "a=b", "1-2", "0791-83838383", "'早九晚五'"])("%s runs nothing and stays as it is", (text) => {
    expect(csvLines([[text]])).toBe(`${text}\r\n`);
  });

  it("is no number", () => expect(toCsv([[-1.5, "-1.5"]])).toBe("\uFEFF-1.5,'-1.5\r\n"));
});
