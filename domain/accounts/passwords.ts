/** NIST SP 800-63B: length matters, composition rules do not. Characters. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** What people type when they are made to type something long; compared without case and without what is appended. */
const common = [
  "password",
  "passw0rd",
  "qwerty",
  "1q2w3e",
  "1qaz2wsx",
  "administrator",
  "admin",
  "letmein",
  "welcome",
  "iloveyou",
  "woaini",
  "abc123",
  "5201314",
  "honggutan",
  "nanchang",
];

export type PasswordFault = "short" | "long" | "common" | "personal";

/**
 * What is wrong with a password, or null.
 *
 * @param about name and e-mail of whose it is, which it must not consist of.
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return "short";
  if (length > LONGEST_PASSWORD) return "long";
  const bare = password.toLowerCase().normalize("NFKC");
  if (isGuessable(bare, common)) return "common";
  const own = about.flatMap((text) => text.toLowerCase().split(/[@.\s]+/)).filter((part) => part.length > 3);
  return isGuessable(bare, own) ? "personal" : null;
}

/** What is wrong with a password in place of the current one, or null: the same again would leave it with whoever knows it. */
export function changeFault(
  current: string,
  password: string,
  about: readonly string[],
): PasswordFault | "same" | null {
  return current === password ? "same" : passwordFault(password, about);
}

/** Little but a known word, repeated or with digits and signs around it; or one character, or digits in order. */
function isGuessable(password: string, words: readonly string[]): boolean {
  const left = words.reduce((rest, word) => rest.replaceAll(word, ""), password).replace(/[\d\W_]+/g, "");
  const hasWord = words.some((word) => password.includes(word));
  return (hasWord && left.length < 4) || new Set(password).size < 4 || "01234567890123456789".includes(password);
}
