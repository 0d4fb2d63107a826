import { expect, it } from "vitest";
import { codesOf, regionSpellings } from "@/domain/regions/region-names";

const spellings = regionSpellings([
  { code: "360113", name: "红谷滩区" },
  { code: "360113001", name: "公园街道" },
  { code: "360113002", name: "红谷滩街道" },
  { code: "360113001001", name: "丰和社区" },
  { code: "360113002001", name: "丰和社区" },
  { code: "360102003", name: "公园街道" },
  { code: "360113003", name: "生米镇" },
]);

it.each<[string, string[]]>([
  ["公园街道", ["360113001"]],
  ["公园街道办事处", ["360113001"]],
  [" 公园 ", ["360113001"]],
  ["生米", ["360113003"]],
  ["生米镇人民政府", ["360113003"]],
  ["丰和社区", ["360113001001", "360113002001"]],
  ["红谷滩", ["360113", "360113002"]],
  ["不在这里", []],
])("%s", (text, codes) => expect(codesOf(spellings, text, "360113")).toEqual(codes));
