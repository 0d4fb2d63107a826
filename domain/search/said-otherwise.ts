import { type Reading, readQuestion } from "@/domain/search/query";
import { exchanges } from "@/domain/search/synonyms";

/** Less surely meant wordings would fill a list, which has no best first, with what nobody asked for. */
const LEAST = 0.5;
const MOST = 10;

/**
 * What a query says in other words of the table, the surest first: as search reads it, and with one word exchanged. What
 * stands beside the word stays, because a list shows what answers all of a query.
 */
export function saidOtherwise(q: string, reading: Reading): string[] {
  const { core } = readQuestion(q, reading);
  if (core === "") return [];
  const exchanged = exchanges(core, reading.synonyms)
    .filter(({ weight, text, term, said }) => weight >= LEAST && (text !== term || said === core))
    .map(({ text }) => text);
  return [...new Set([core, ...exchanged])].slice(0, MOST);
}
