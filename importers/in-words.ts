/** What separates the values of a dictionary in a cell. */
const SEPARATED = /[^；;^|，,、]+/gu;

/** A cell with its numbers put into the words that a person gave for them: `1^2` → `自然人^企业法人`. */
export function inWords(text: string, words: Readonly<Record<string, string>> | undefined): string {
  if (!words) return text;
  const whole = words[text.trim()];
  return whole ?? text.replace(SEPARATED, (part) => words[part.trim()] ?? part);
}

/** The values of a dictionary in a cell, one by one. */
export function valuesIn(text: string): string[] {
  return (text.match(SEPARATED) ?? []).map((part) => part.trim()).filter((part) => part !== "");
}
