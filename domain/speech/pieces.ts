const SENTENCES = /[^。！？；!?;]*[。！？；!?;]|[^。！？；!?;]+/g;
const CLAUSES = /[^，、：,]*[，、：,]|[^，、：,]+/g;

/** As many characters as one breath has; browsers that break off long speech do so after some fifteen seconds. */
const LONGEST = 60;

/** A text as what is said in one breath each: by line and by sentence, and where these are long, by comma. */
export function pieces(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line) => line.match(SENTENCES) ?? [])
    .flatMap((sentence) => (sentence.length > LONGEST ? (sentence.match(CLAUSES) ?? []) : [sentence]))
    .flatMap((part) => part.match(new RegExp(`.{1,${LONGEST}}`, "gu")) ?? [])
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}
