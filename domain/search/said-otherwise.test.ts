import { expect, it } from "vitest";
import { saidOtherwise } from "@/domain/search/said-otherwise";
import { synonymTable } from "@/domain/search/synonyms";
import { readHan } from "@/domain/search/tokens";

const row = (word: string, term: string, weight = 1) => ({ word, term, weight, pinyin: "", initials: "" });
const synonyms = synonymTable([row("阿婆盖章条", "居住证"), row("条", "证", 0.1)]);

it.each([
  ["阿婆盖章条", ["阿婆盖章条", "居住证"]],
  ["居住证", ["居住证", "阿婆盖章条"]],
  ["居住证签注", ["居住证签注", "阿婆盖章条签注"]],
  ["护照", ["护照"]],
  ["", []],
])("%s is said as %o", (q, expected) => {
  expect(saidOtherwise(q, { readHan, synonyms })).toEqual(expected);
});
