import { decimal } from "@/importers/cells/number";
import { name } from "@/importers/cells/text";
import { noteColumn, sourceColumn } from "@/importers/targets/common-columns";
import { defineTarget, otherwise, required } from "@/importers/targets/target";

/** Wider than what is allowed, so that the rule below can say it in plain words. */
const ANY_WEIGHT = 1_000;

export const synonyms = defineTarget({
  name: "synonyms",
  file: "synonyms.csv",
  table: "synonyms",
  columns: {
    word: required(name, ["说法", "俗称", "口语"]),
    term: required(name, ["词", "规范词", "标准名称"]),
    weight: otherwise(decimal(ANY_WEIGHT), 1, ["权重"]),
    source: sourceColumn,
    note: noteColumn,
  },
  key: ["word", "term"],
  search: { names: ["word"] },
  rule: {
    reads: ["word", "term", "weight"],
    check({ word, term, weight }, complain) {
      if (word === term) complain("term", { code: "unknown-value", message: "A word is not its own synonym." });
      if (weight !== null && (weight <= 0 || weight > 1)) {
        complain("weight", { code: "bad-number", message: "A weight lies above 0 and not above 1." });
      }
    },
  },
});
