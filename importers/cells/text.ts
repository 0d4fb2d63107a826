import { type Cell, cell, plainForm, refuse } from "@/importers/cells/cell";

const NAME_LENGTH = 200;
const PROSE_LENGTH = 20_000;

/** Control characters other than line breaks and tabs, and halves of a torn character: PostgreSQL stores neither. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

function textOf(longest: number): Cell<string> {
  return cell((text) => {
    if (UNSTORABLE.test(text)) return refuse("bad-character", "The text holds a control character.");
    if (text.length > longest) return refuse("too-long", `The text is longer than ${longest} characters.`, { longest });
    return text;
  });
}

/** A name or another short text, kept as written. */
export const name = textOf(NAME_LENGTH);

/** Text of any reasonable length. */
export const prose = textOf(PROSE_LENGTH);

/** A web address. */
export const link = cell((text) => {
  const url = plainForm(text);
  // Only what a browser may open from a public page: `javascript:` must never reach an `href`.
  return /^https?:\/\//i.test(url) && URL.canParse(url) && url.length <= 2000
    ? url
    : refuse("bad-link", "A web address begins with https:// or http://.");
});

/** A file of this site: `/photos/school.jpg`; nothing that leads elsewhere. */
export const sitePath = cell((text) => {
  const path = plainForm(text);
  return /^(\/[\w-][\w.-]*)+\.(avif|webp|jpe?g|png)$/i.test(path) && path.length <= 200
    ? path
    : refuse("bad-link", "Must be the path of a picture under public/, such as /photos/school.jpg.");
});

/** The code of a record. */
export const code = cell((text) => {
  const plain = plainForm(text);
  return /^[A-Za-z0-9._-]{1,64}$/.test(plain)
    ? plain
    : refuse("bad-code", "A code has 1–64 letters, digits, '-', '_' or '.'.");
});

/** A statistical division code. */
export const regionCode = cell((text) => {
  const plain = plainForm(text);
  return /^(\d{6}|\d{9}|\d{12})$/.test(plain) ? plain : refuse("bad-code", "A region code has 6, 9 or 12 digits.");
});

/** A colour of the base map. */
export const colour = cell((text) => {
  const plain = plainForm(text).toLowerCase();
  return /^#[0-9a-f]{6}$/.test(plain) ? plain : refuse("bad-colour", "A colour is written #rrggbb.");
});
