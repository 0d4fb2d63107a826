import { describe, expect, it } from "vitest";
import { matchHeaders } from "@/importers/headers";
import { windows } from "@/importers/targets/windows";

const needed = ["service_point", "code", "name", "kind", "source"];
const match = (headers: string[]) => matchHeaders(windows, headers);

describe("headers", () => {
  it.each([
    ["name", "service_point"],
    ["name with capitals and blanks", "Service Point"],
    ["camel case", "servicePoint"],
    ["Chinese", "服务网点"],
    ["marked as required", "服务网点（必填）"],
    ["with an asterisk", "服务网点*"],
    ["full-width", "ｓｅｒｖｉｃｅ＿ｐｏｉｎｔ"],
  ])("match by %s", (_, header) => {
    const { headerOf, issues, notices } = match([header, ...needed.slice(1)]);
    expect(headerOf.get("service_point")).toBe(header);
    expect([issues, notices]).toEqual([[], []]);
  });

  it("that are missing are named with their synonyms", () => {
    expect(match(["服务网点", "code", "name", "source"]).issues).toMatchObject([
      {
        row: 1,
        column: "kind",
        value: null,
        code: "missing-column",
        message: "The file has no such column (known as kind, 类型, 窗口类型).",
      },
    ]);
  });

  it("that say the same twice are refused", () => {
    const { issues } = match([...needed, "名称"]);
    expect(issues).toMatchObject([
      { code: "duplicate-column", column: "name", message: expect.stringContaining("名称") },
    ]);
  });

  it.each([
    ["another column than a synonym says", { 名称: "note" }, "note", "名称"],
    ["a column that nobody knows", { 负责人: "name" }, "name", "负责人"],
    ["in other letters", { ＬＡＢＥＬ: "name" }, "name", "label"],
  ])("give %s where a person says so", (_, mapping, column, header) => {
    const { headerOf } = matchHeaders({ ...windows, said: { mapping } }, [...needed, header]);
    expect(headerOf.get(column)).toBe(header);
  });

  it("that a person names take the place of a synonym, are left out when told to, and missed when absent", () => {
    const mapping = { 负责人: "name", note: null, 没有: "section" };
    const { headerOf, issues, notices } = matchHeaders({ ...windows, said: { mapping } }, [
      ...needed,
      "note",
      "负责人",
    ]);
    expect([headerOf.get("name"), headerOf.get("note"), issues]).toEqual(["负责人", undefined, []]);
    expect(notices.map(({ column }) => column)).toEqual(["name", "没有"]);
  });

  it("that nobody knows are noticed", () => {
    expect(match([...needed, "负责人手机"]).notices).toMatchObject([{ code: "unknown-column", column: "负责人手机" }]);
  });
});
