import "server-only";
import { randomInt } from "node:crypto";

/** Without those that look or sound alike. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of five: 99 bits, and readable over the telephone. */
export function firstPassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
