import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { cursorFor } from "@/domain/lists/page";
import {
  bboxParam,
  codeParam,
  cursorParam,
  instantParam,
  listParam,
  nearParam,
  numberParam,
  oneOfParam,
  radiusParam,
  reasonOf,
  wordsParam,
} from "@/domain/map/params";

/** The value, or the reason against it with the index of the member, if any. */
function read(schema: z.ZodType, text: string): unknown {
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  return result.error.issues.map((issue) => [reasonOf(issue), ...issue.path].join("@")).join(" ");
}

const animals = listParam(["cat", "dog"]);
const instant = (text: string) => new Date(text);

describe("parameters", () => {
  it.each<[string, z.ZodType, string, unknown]>([
    ["near", nearParam, "115.8582,28.6989", [115.8582, 28.6989]],
    ["near", nearParam, " 115.8582, 28.6989 ", [115.8582, 28.6989]],
    ["near", nearParam, "28.6989,115.8582", "out-of-range"],
    ["near", nearParam, "180.1,0", "out-of-range"],
    ["near", nearParam, "115.8582", "malformed"],
    ["near", nearParam, "115.8582,28.6989,1", "malformed"],
    ["near", nearParam, "115.8582,", "malformed"],
    ["near", nearParam, "1e2,0x1f", "malformed"],
    ["near", nearParam, "here", "malformed"],
    ["radius", radiusParam, "1", 1],
    ["radius", radiusParam, "50000", 50_000],
    ["radius", radiusParam, "0", "out-of-range"],
    ["radius", radiusParam, "50001", "out-of-range"],
    ["radius", radiusParam, "-5", "out-of-range"],
    ["radius", radiusParam, "Infinity", "malformed"],
    ["number", numberParam(0, 22), "12.5", 12.5],
    ["number", numberParam(0, 22), "22.01", "out-of-range"],
    ["number", numberParam(0, 22), "", "malformed"],
    ["bbox", bboxParam, "115.8,28.6,115.9,28.7", [115.8, 28.6, 115.9, 28.7]],
    ["bbox", bboxParam, "115.9,28.6,115.8,28.7", "out-of-order"],
    ["bbox", bboxParam, "115.8,28.7,115.9,28.7", "out-of-order"],
    ["bbox", bboxParam, "115.8,28.6,115.9,98", "out-of-range"],
    ["bbox", bboxParam, "115.8,28.6,115.9", "malformed"],
    ["instant", instantParam, "2026-09-30T09:00:00+08:00", instant("2026-09-30T01:00:00Z")],
    ["instant", instantParam, "2026-09-30T01:00:00Z", instant("2026-09-30T01:00:00Z")],
    ["instant, + read as a space", instantParam, "2026-09-30T09:00:00 08:00", instant("2026-09-30T01:00:00Z")],
    ["instant without offset", instantParam, "2026-09-30T09:00:00", "malformed"],
    ["day, its noon in Shanghai", instantParam, "2026-09-30", instant("2026-09-30T04:00:00Z")],
    ["day that does not exist", instantParam, "2026-02-29", "malformed"],
    ["instant that does not exist", instantParam, "2026-02-29T09:00:00Z", "malformed"],
    ["instant that does not exist", instantParam, "2026-02-28T24:00:00Z", "malformed"],
    ["instant long ago", instantParam, "1926-02-28T09:00:00Z", "out-of-range"],
    ["one of", oneOfParam(["now"]), "now", "now"],
    ["one of", oneOfParam(["now"]), "later", "not-one-of"],
    ["list", animals, "dog,cat", ["dog", "cat"]],
    ["list", animals, " dog , dog ", ["dog"]],
    ["list", animals, "cow,dog,", "not-one-of@0 not-one-of@2"],
    ["list", animals, "none", "not-one-of@0"],
    ["list with a word for nothing", listParam(["cat"], "none"), "none", []],
    ["code", codeParam, "HGT-01.a_b", "HGT-01.a_b"],
    ["code", codeParam, "a b", "malformed"],
    ["code", codeParam, "红谷滩", "malformed"],
    ["code", codeParam, "x".repeat(65), "malformed"],
    ["words", wordsParam, " 社保卡 ", "社保卡"],
    ["words", wordsParam, "社\u0000保\n卡", "社 保 卡"],
    ["words", wordsParam, "社".repeat(100), "社".repeat(100)],
    ["words", wordsParam, "社".repeat(101), "too-long"],
    ["cursor", cursorParam, cursorFor(40), 40],
    ["cursor", cursorParam, "40", "malformed"],
  ])("%s: %s %s", (_, schema, text, expected) => {
    expect(read(schema, text)).toEqual(expected);
  });
});
