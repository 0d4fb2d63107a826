import { Converter } from "opencc-js/t2cn";
import { fold } from "@/domain/search/fold";
import { isInLetters, lexiconOf } from "@/domain/search/lexicon";
import { synonymTable } from "@/domain/search/synonyms";
import { readHan } from "@/domain/search/tokens";
import { compareText } from "@/offline/data/places";
import { store } from "@/offline/data/store";
import type * as server from "@/server/search/reading";

const simplify = Converter({ from: "twp", to: "cn" });

let made: { of: object; tables: ReturnType<typeof tablesOf> } | undefined;

function tablesOf() {
  const rows = [...store().rows.synonyms].sort(
    (a, b) => b.weight - a.weight || compareText(a.word, b.word) || compareText(a.term, b.term),
  );
  const spoken = rows.filter(({ word }) => !isInLetters(word));
  return {
    synonyms: synonymTable(
      spoken.map(({ word, term, weight, pinyin, initials }) => ({
        word: fold(word).text,
        term: fold(term).text,
        weight,
        pinyin: pinyin?.[0] ?? "",
        initials: initials?.[0] ?? "",
      })),
    ),
    lexicon: lexiconOf(rows.filter(({ word }) => isInLetters(word))),
  };
}

export const serverReading: typeof server.serverReading = async () => {
  const { pack } = store();
  made = made?.of === pack ? made : { of: pack, tables: tablesOf() };
  return { readHan, simplify, ...made.tables };
};
