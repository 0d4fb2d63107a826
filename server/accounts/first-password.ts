import "server-only";
import { randomInt } from "node:crypto";

/** Without those that look or sound alike. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
const groups = (count: number) => Array.from({ length: count }, group).join("-");

/** Four groups of five: 99 bits, and readable over the telephone. */
export function firstPassword(): string {
  return groups(4);
}

/** Ten codes of 49 bits for when the phone is lost, to be copied by hand. */
export function backupCodes(): string[] {
  return Array.from({ length: 10 }, () => groups(2));
}
