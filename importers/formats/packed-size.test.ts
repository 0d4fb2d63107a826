import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { leadsOut, packedEntries } from "@/importers/formats/packed-size";

describe("the entries of an archive", () => {
  it("are those of its directory", async () => {
    const archive = Buffer.from(await writeXlsx({ sheets: [{ name: "a", rows: [["b"]] }] }));
    const entries = packedEntries(archive) ?? [];
    expect(entries.map(({ name }) => name)).toContain("xl/workbook.xml");
    expect(entries.every(({ name, unpacked }) => !leadsOut(name) && unpacked > 0)).toBe(true);
    expect(packedEntries(archive.subarray(0, -30))).toBeNull();
  });

  it.each([
    ["xl/worksheets/sheet1.xml", false],
    ["xl/..a/b..c", false],
    ["../evil.sh", true],
    ["xl/../../evil.sh", true],
    ["xl\\..\\evil", true],
    ["/etc/passwd", true],
    ["C:\\evil", true],
    ["xl/a\0.xml", true],
    ["..", true],
  ])("%j leads out: %s", (name, isOut) => expect(leadsOut(name)).toBe(isOut));
});
