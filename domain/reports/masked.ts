/** A mobile number, or an identity number with its check digit, also with blanks or hyphens in between. */
const PERSONAL = /(?<!\d)(?:1[3-9](?:[\s-]?\d){9}|[1-9](?:[\s-]?\d){13,16}[\dXx])(?!\d)/g;

/**
 * A resident's note without numbers that are a person's. Landlines stay, unlike in searches (domain.md §6.3): the
 * new number of an office is what many reports are about.
 */
export function maskedNote(note: string): string {
  return note.replace(PERSONAL, "***");
}
