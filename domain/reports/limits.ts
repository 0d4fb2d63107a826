import type { Limit } from "@/domain/accounts/sign-in-limit";

const QUARTER = 15 * 60_000;
const DAY = 86_400_000;

/**
 * What one address may send. Telephones of a whole quarter may share one, so the limits are those of a person who
 * walks along a street and reports every door, several times over.
 */
export const reportLimits = {
  report: [
    { most: 12, within: QUARTER },
    { most: 60, within: DAY },
  ],
  more: [{ most: 20, within: QUARTER }],
  call: [{ most: 30, within: QUARTER }],
} as const satisfies Record<string, readonly Limit[]>;
export type Limited = keyof typeof reportLimits;

/** Characters of a note, and of an official's words to the reporter. */
export const MOST_NOTE_CHARACTERS = 500;
export const MOST_WORDS_CHARACTERS = 500;
