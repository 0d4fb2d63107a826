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
    expect(match(["服务网点", "code", "name", "source"]).issues).toEqual([
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

  it("that nobody knows are noticed", () => {
    expect(match([...needed, "负责人手机"]).notices).toMatchObject([{ code: "unknown-column", column: "负责人手机" }]);
  });
});
