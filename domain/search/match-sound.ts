import { isHan, isNear } from "@/domain/search/pinyin";
import type { Unit } from "@/domain/search/query";

/** How well a query fits a name by its sound, and which characters of the name it meets. */
export type SoundMatch = { kind: "pinyin" | "initials" | "typo"; score: number; places: number[] };

const WHOLE = { pinyin: 4, initials: 3.6 } as const;
const START = { pinyin: 3.3, initials: 2.9 } as const;
const INSIDE = { pinyin: 2.7, initials: 2.2 } as const;
const SCATTERED = 2.2;
const SOUNDS_ALIKE = 3.4;
const ONE_WRONG = 0.7;
const PARTLY = 2.2;
/** A letter more, less or other. */
const NEAR = 0.5;
const STRANGE = 9;

const GRAM = 3;
const ROUGH = 3;
const ROUGH_SHARE = 0.5;
/** Fewer letters are too few to be sure. */
const ROUGH_FROM = 6;
const LETTERS = /^[a-z]+$/;

type Lettered = { to: number; initials: number };

/** Reads letters and characters along a name from one of its characters on, without a gap. */
function along(query: string, at: number, name: string, syllables: readonly string[], place: number): Lettered | null {
  if (at === query.length) return { to: place, initials: 0 };
  const syllable = syllables[place];
  if (syllable === undefined) return null;
  const character = query[at] ?? "";
  if (isHan(character)) {
    return name[place] === character ? along(query, at + 1, name, syllables, place + 1) : null;
  }
  // Nearly every place of every name ends here.
  if (character !== syllable[0]) return null;
  let common = 1;
  while (common < syllable.length && query[at + common] === syllable[common]) common++;
  // The whole syllable first; its beginning only where the query ends, or its first letter.
  for (const length of new Set([common, 1])) {
    const isWhole = length === syllable.length;
    if (!isWhole && length > 1 && at + length < query.length) continue;
    const rest = along(query, at + length, name, syllables, place + 1);
    if (rest) return { to: rest.to, initials: rest.initials + (isWhole || length > 1 ? 0 : 1) };
  }
  return null;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Pinyin, initials, or either mixed with characters: shebaoka, sbk, 社保ka. */
export function matchLetters(query: string, name: string, syllables: readonly string[]): SoundMatch | null {
  let best: SoundMatch | null = null;
  for (let from = 0; from < syllables.length; from++) {
    const found = along(query, 0, name, syllables, from);
    if (!found) continue;
    const length = found.to - from;
    const kind = found.initials * 2 > length ? "initials" : "pinyin";
    const isWhole = from === 0 && found.to === syllables.length;
    const base = (isWhole ? WHOLE : from === 0 ? START : INSIDE)[kind];
    // Two letters are the initials of nearly anything.
    const sure = kind === "initials" && length < 3 && !isWhole ? 0.6 : 1;
    const score = sure * base + 0.3 * (length / syllables.length);
    if (!best || score > best.score) best = { kind, score, places: range(from, found.to) };
  }
  return best ?? scattered(query, syllables) ?? roughly(query, syllables);
}

function grams(letters: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + GRAM <= letters.length; at++) found.add(letters.slice(at, at + GRAM));
  return found;
}

/** Letters in a wrong order, missing or doubled somewhere: shebaoak for shebaoka. Most of their grams are the name's. */
function roughly(query: string, syllables: readonly string[]): SoundMatch | null {
  if (query.length < ROUGH_FROM || !LETTERS.test(query)) return null;
  let asked: ReadonlySet<string> | undefined;
  for (let from = 0; from < syllables.length; from++) {
    if (syllables[from]?.[0] !== query[0]) continue;
    asked ??= grams(query);
    let letters = "";
    let to = from;
    while (to < syllables.length && letters.length < query.length) letters += syllables[to++];
    const named = grams(letters);
    let shared = 0;
    for (const gram of asked) if (named.has(gram)) shared++;
    const share = shared / asked.size;
    if (share < ROUGH_SHARE || Math.abs(letters.length - query.length) > 2) continue;
    return { kind: "typo", score: ROUGH * share + 0.3 * ((to - from) / syllables.length), places: range(from, to) };
  }
  return null;
}

/** Initials in their order with others between: hgtzwfwzx for 红谷滩区政务服务中心. */
function scattered(query: string, syllables: readonly string[]): SoundMatch | null {
  if (query.length < 3) return null;
  const places: number[] = [];
  for (const letter of query) {
    const place = syllables.findIndex((syllable, index) => index > (places.at(-1) ?? -1) && syllable[0] === letter);
    if (place < 0) return null;
    places.push(place);
  }
  const span = (places.at(-1) ?? 0) - (places[0] ?? 0) + 1;
  return { kind: "initials", score: SCATTERED * (0.3 + (0.7 * query.length) / span), places };
}

function cost(unit: Unit, character: string, syllable: string): number {
  if (unit.character === character || unit.syllable === syllable) return 0;
  return isNear(unit.syllable, syllable) ? NEAR : 1;
}

/** What the sound of a stretch of the name differs by; `STRANGE` as soon as it is another word. */
function differs(units: readonly Unit[], name: string, syllables: readonly string[], from: number): number {
  let sum = 0;
  for (const [index, unit] of units.entries()) {
    sum += cost(unit, name[from + index] ?? "", syllables[from + index] ?? "");
    if (sum > 1) return STRANGE;
  }
  return sum;
}

/**
 * A name that sounds like the query: other characters of the same sound, and at most one syllable
 * that is a letter off or, among three and more, another one.
 */
export function matchSound(units: readonly Unit[], name: string, syllables: readonly string[]): SoundMatch | null {
  if (units.length < 2) return null;
  const typed = units.every(({ character }) => character === null);
  let best: SoundMatch | null = null;
  for (let from = 0; from + units.length <= syllables.length; from++) {
    const off = differs(units, name, syllables, from);
    if (off === STRANGE || (off > NEAR && units.length < 3)) continue;
    const start = from === 0 ? 0.35 : 0;
    // In a short word one letter is much: of two syllables both would be guessed.
    const penalty = off * (units.length < 3 ? 2 : 1) * ONE_WRONG;
    const score = SOUNDS_ALIKE - 0.6 + start - penalty + 0.6 * (units.length / syllables.length);
    const kind = typed && off === 0 ? "pinyin" : "typo";
    if (!best || score > best.score) best = { kind, score, places: range(from, from + units.length) };
  }
  return best ?? partly(units, syllables, typed);
}

/** The share of neighbouring syllables that the name has somewhere. */
function partly(units: readonly Unit[], syllables: readonly string[], typed: boolean): SoundMatch | null {
  let met = 0;
  const at = new Set<number>();
  for (let index = 0; index + 1 < units.length; index++) {
    const [one, other] = [units[index]?.syllable, units[index + 1]?.syllable];
    const place = syllables.findIndex((syllable, here) => syllable === one && syllables[here + 1] === other);
    if (place < 0) continue;
    met++;
    at.add(place).add(place + 1);
  }
  if (met === 0) return null;
  const score = PARTLY * (met / (units.length - 1)) + (0.3 * at.size) / syllables.length;
  return { kind: typed ? "pinyin" : "typo", score, places: [...at] };
}
