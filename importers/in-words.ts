/** What separates the values of a dictionary in a cell; not the 、 in 县（市、区）级. */
const BETWEEN = /([；;^|，,]|、(?![^()（）]*[)）]))/u;

/** A cell with its numbers put into the words that a person gave for them: `1^2` → `自然人^企业法人`. */
export function inWords(text: string, words: Readonly<Record<string, string>> | undefined): string {
  if (!words) return text;
  const meaning = (part: string) => (Object.hasOwn(words, part.trim()) ? words[part.trim()] : undefined);
  return (
    meaning(text) ??
    text
      .split(BETWEEN)
      .map((part) => meaning(part) ?? part)
      .join("")
  );
}

/** The values of a dictionary in a cell, one by one. */
export function valuesIn(text: string): string[] {
  return text
    .split(BETWEEN)
    .filter((_, index) => index % 2 === 0)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
