import { expect, it } from "vitest";
import { suggestedTerms } from "@/server/search-desk/suggested-terms";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

it("suggests what a word comes close to, and not what it stands for already", async () => {
  const terms = async (word: string) => (await suggestedTerms(word)).map(({ term }) => term);
  expect((await terms("办养狗正")).slice(0, 2)).toContain("养犬登记");
  expect(await terms("身份正")).toContain("居民身份证");
  for (const word of ["学历", "學歷"]) expect(await terms(word)).not.toContain("文化程度");
  expect(await terms("学历证明")).toContain("文化程度");
  expect(await terms("魑魅魍魉")).toEqual([]);
  expect(await terms(" ")).toEqual([]);
});
