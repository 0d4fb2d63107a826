import { describe, expect, it } from "vitest";
import { columnMappingSchema, readMapping } from "@/domain/imports/column-mapping";

const fields = ["code", "name", "note"];

describe("a mapping", () => {
  it.each([
    [["单位=name"], { 单位: "name" }],
    [["a=b=name", " 编号 = code "], { "a=b": "name", 编号: "code" }],
    [["电话="], { 电话: null }],
    [[], {}],
  ])("of %j", (pairs, mapping) => {
    const read = readMapping(pairs, fields);
    expect(read).toEqual({ mapping });
    expect(columnMappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  it.each([
    [["name"], "not-a-pair", "name"],
    [["=name"], "not-a-pair", "=name"],
    [["单位=nam"], "unknown-field", "nam"],
    [["a=name", "a=note"], "said-twice", "a"],
  ])("is refused of %j", (pairs, fault, text) => expect(readMapping(pairs, fields)).toEqual({ fault, text }));
});
