import { describe, expect, it } from "vitest";
import { delimiterOf } from "@/importers/formats/delimiter";

describe("what separates cells", () => {
  it.each([
    [",", "a,b,c\n1,2,3\n"],
    [";", "a;b;c\n1,5;2;3\n"],
    ["\t", "a\tb\tc\n1\t2,2\t3\n"],
    ["，", "编码，名称，来源\nA，乙，S\n"],
    [",", "编码,名称,别名\nA,乙,甲；丙；丁\nB,乙,甲；丙；丁；戊；己\n"],
    [",", 'a,b\n"x;y;z;w",2\n'],
    [",", "二〇二六年；一览；表；共\na,b,c\n1,2,3\n4,5,6\n"],
    [",", "code\nA\n"],
    [",", ""],
  ])("%j in %j", (delimiter, text) => expect(delimiterOf(text)).toBe(delimiter));
});
