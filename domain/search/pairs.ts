import { bigrams, type Weigh } from "@/domain/search/match-text";
import type { Question } from "@/domain/search/query";

/** The weight of a pair of characters that is no word; that of a word is 1.1 for a frequent one to 5. */
const SEAM = 1;

/** Everything a record is called in one text, for a quick look whether a pair of characters stands in it at all. */
export type Pairs = {
  weigh: Weigh;
  /** For each record whether it shares a pair with a wording. */
  sharing: (wording: string) => readonly boolean[];
  /** What the record of this index answers of the query. */
  answered: (index: number) => Answered;
};

/** The share of the query that any of the names answers, itself or by a synonym: by what the pairs say, and by their number. */
export type Answered = { share: number; kept: number };

const NOTHING: Answered = { share: 0, kept: 0 };

/**
 * How rare each pair of the wordings is among the candidates: 红谷 says more than 服务. What none of them writes and no
 * table knows (学到 in 转学到这里) is a seam between words, or a slip, and says little.
 */
export function readPairs({ core, wordings, known }: Question, texts: readonly string[]): Pairs {
  const having = new Map<string, boolean[]>();
  const weights = new Map<string, number>();
  for (const pair of new Set(wordings.flatMap(({ text }) => bigrams(text)))) {
    const has = texts.map((text) => text.includes(pair));
    having.set(pair, has);
    const count = has.filter(Boolean).length;
    const isWord = count > 0 || known.some(({ said }) => said.includes(pair));
    weights.set(pair, isWord ? Math.log(2 + texts.length / (count + 0.5)) : SEAM);
  }
  const weigh: Weigh = (pair) => weights.get(pair) ?? SEAM;
  const asked = bigrams(core);
  const all = sum(asked, weigh);
  return {
    weigh,
    sharing(wording) {
      const columns = bigrams(wording).map((pair) => having.get(pair));
      return texts.map((_, index) => columns.some((has) => has?.[index]));
    },
    answered(index) {
      const meant = known.filter(({ term }) => texts[index]?.includes(term));
      const met = asked.filter((pair) => having.get(pair)?.[index] || meant.some(({ said }) => said.includes(pair)));
      return met.length === 0 ? NOTHING : { share: sum(met, weigh) / all, kept: met.length / asked.length };
    },
  };
}

const sum = (pairs: readonly string[], weigh: Weigh) => pairs.reduce((weight, pair) => weight + weigh(pair), 0);
