/** What a resident's note must not tell: how it is written, and what makes it one where that is not enough. */
type Rule = { pattern: RegExp; isOne?: (digits: string) => boolean };

/** The check digit of cards (ISO/IEC 7812): every second digit from the end doubled, and the sum divisible by ten. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, sign, place) => {
    const value = Number(sign) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const MONTH_AND_DAY = /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Whether it has a day of birth where identity numbers have theirs: two landlines in a row have none. */
function isBorn(digits: string): boolean {
  const year = digits.length === 18 ? 4 : 2;
  return MONTH_AND_DAY.test(digits.slice(6 + year, 10 + year));
}

// Cards before the others, of which one may look like a part of a card.
const rules: readonly Rule[] = [
  { pattern: /[\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+/g },
  // A bank card: in one, or in groups of four.
  { pattern: /(?<!\d)(?:\d{16,19}|\d{4}(?:[\s-]\d{4}){3}(?:[\s-]\d{1,3})?)(?!\d)/g, isOne: isLuhn },
  // An identity number, of 18 or (until 1999) 15 digits, also with blanks or hyphens in between.
  { pattern: /(?<!\d)[1-9](?:[\s-]?\d){13}(?:(?:[\s-]?\d){3}[\s-]?[\dXx]|[\s-]?\d)(?![\dXx])/g, isOne: isBorn },
  { pattern: /(?<!\d)1[3-9](?:[\s-]?\d){9}(?!\d)/g },
];

/**
 * A resident's note without what leads to a person: addresses of e-mail, numbers of bank cards, identity and mobile
 * numbers. Landlines stay, unlike in searches (domain.md §6.3): the new number of an office is what many reports are
 * about.
 */
export function maskedNote(note: string): string {
  return rules.reduce(
    (text, { pattern, isOne }) =>
      text.replace(pattern, (found) => (isOne?.(found.replace(/[\s-]/g, "")) === false ? found : "***")),
    note,
  );
}
