/** Why a text is no opening hours we understand; the importer and the form put it in words. */
export type HoursReason =
  | "empty"
  | "unexpected"
  | "bad-time"
  | "bad-date"
  | "backwards"
  | "missing-times"
  | "bad-last-ticket"
  | "too-long";

/** What Chinese input methods write for the signs of the syntax; one for one, so that offsets stay. */
const usualSigns: Record<string, string> = { "，": ",", "；": ";", "：": ":", "–": "-", "“": '"', "”": '"' };
const QUOTED_OR_SIGN = /["“]([^"“”]*)["”]|[，；：–]/g;

/** Reads a text from left to right and keeps the first thing that is wrong with it. */
export class HoursReader {
  /** Offset of the next character, from 0. */
  at = 0;
  failure: { reason: HoursReason; at: number } | null = null;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text.replace(QUOTED_OR_SIGN, (found, quoted?: string) =>
      quoted === undefined ? (usualSigns[found] ?? found) : `"${quoted}"`,
    );
  }

  /** What the sticky pattern finds here, white space aside; null, and nothing is read, when it finds nothing. */
  take(pattern: RegExp): RegExpExecArray | null {
    const start = this.at + (/^\s*/.exec(this.#text.slice(this.at))?.[0].length ?? 0);
    pattern.lastIndex = start;
    const found = pattern.exec(this.#text);
    // Without a find, errors still point past the white space.
    this.at = found ? start + found[0].length : start;
    return found;
  }

  isAtEnd(): boolean {
    return this.take(/$/y) !== null;
  }

  refuse(reason: HoursReason, at = this.at): void {
    this.failure ??= { reason, at };
  }
}
