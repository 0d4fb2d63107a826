/** How a query failed: found nothing, found only parts of it, or was asked again in other words. */
export type MissOutcome = "none" | "relaxed" | "refined";

/** Longer texts are letters, not queries. */
const LONGEST = 40;
/** A street with a number, a building, a flat: where somebody lives. */
const ADDRESS = /(?:路|街|道|巷|弄|里|村|小区|花园|苑)\s*[#\d].*|[#\d]+\s*(?:号|栋|幢|单元|室|楼|弄)/u;
/** Somebody's name is asked for by its owner. */
const PERSON = /我叫|姓名|名字叫|身份证号|手机号|电话是/u;

/**
 * A query as it may be kept for those who look after the synonyms: every digit masked, so that no number of a card,
 * a phone or a house remains; null for what looks like an address, names a person or is too long.
 */
export function keptQuery(q: string): string | null {
  const text = q.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
  if (text === "" || text.length > LONGEST || ADDRESS.test(text) || PERSON.test(text)) return null;
  return text.replace(/\p{N}/gu, "#");
}
