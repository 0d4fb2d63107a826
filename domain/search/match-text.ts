import { remembered } from "@/domain/search/remembered";

/** How well a folded wording fits a folded name, and which places of the name it meets. */
export type TextMatch = { kind: "exact" | "prefix" | "words"; score: number; places: number[] };

/** How much a pair of characters says: rare ones more. */
export type Weigh = (gram: string) => number;

// The scale: the whole name, its beginning, a part of it, the characters scattered over it.
const EXACT = 6;
const PREFIX = 4.6;
const INSIDE = 3.6;
/** The query holds the whole name and more, as 老人去世 holds 去世. */
const HELD = 0.7;
const COVERED = 3.3;
const SUBSEQUENCE = 2.5;
/** A short name whose characters the query has, with others between: 狗证 in 给狗上证. */
const STRETCHED = 2.2;
/** So many characters in their order are no chance, however long the query. */
const SURE_LENGTH = 4;

const places = (from: number, length: number): number[] => Array.from({ length }, (_, index) => from + index);

/** The pairs of neighbouring characters of a text; every name is held against the same few wordings. */
export const bigrams = remembered((text: string): readonly string[] => {
  const found: string[] = [];
  for (let at = 0; at + 1 < text.length; at++) found.push(text.slice(at, at + 2));
  return found;
});

/** The share of a wording's pairs and characters that a name has, rare ones counting more. */
function covered(wording: string, name: string, weigh: Weigh): { share: number; places: number[] } {
  let all = 0;
  let met = 0;
  const at = new Set<number>();
  for (const pair of bigrams(wording)) {
    const weight = weigh(pair);
    all += weight;
    const place = name.indexOf(pair);
    if (place < 0) continue;
    met += weight;
    at.add(place).add(place + 1);
  }
  if (met === 0) return { share: 0, places: [] };
  let characters = 0;
  for (const character of wording) if (name.includes(character)) characters++;
  return { share: 0.75 * (met / all) + (0.25 * characters) / wording.length, places: [...at] };
}

/** The characters of a wording in their order with others between; null unless all are there. */
function subsequence(wording: string, name: string): { tightness: number; places: number[] } | null {
  const at: number[] = [];
  let from = 0;
  for (const character of wording) {
    const place = name.indexOf(character, from);
    if (place < 0) return null;
    at.push(place);
    from = place + 1;
  }
  const span = (at.at(-1) ?? 0) - (at[0] ?? 0) + 1;
  return { tightness: wording.length / span, places: at };
}

/** Holds a wording against one name; null where they share too little. */
export function matchText(wording: string, name: string, weigh: Weigh): TextMatch | null {
  if (wording === "" || name === "") return null;
  const place = name.indexOf(wording);
  const fill = wording.length / name.length;
  if (place >= 0) {
    if (fill === 1) return { kind: "exact", score: EXACT, places: places(0, name.length) };
    // One character begins many names and says little.
    const sure = wording.length === 1 ? 0.5 : 1;
    if (place === 0) return { kind: "prefix", score: sure * (PREFIX + 0.6 * fill), places: places(0, wording.length) };
    return { kind: "words", score: sure * (INSIDE + 0.6 * fill), places: places(place, wording.length) };
  }
  if (wording.length < 2) return null;
  const pairs = covered(wording, name, weigh);
  const met = pairs.places.length / name.length;
  const held = name.length > 1 && wording.includes(name) ? HELD : 0;
  const byPairs = pairs.share * COVERED * (0.8 + 0.2 * met) + held;
  const stretched = name.length < (wording.length > 6 ? SURE_LENGTH : 2) ? null : subsequence(name, wording);
  const byStretch = stretched ? STRETCHED * stretched.tightness * (0.85 + 0.15 / fill) : 0;
  const scattered = wording.length > 6 ? null : subsequence(wording, name);
  const inOrder = scattered ? SUBSEQUENCE * (0.45 + 0.55 * scattered.tightness) * (0.85 + 0.15 * fill) : 0;
  if (byStretch > Math.max(byPairs, inOrder))
    return { kind: "words", score: byStretch, places: places(0, name.length) };
  if (scattered && inOrder > byPairs) return { kind: "words", score: inOrder, places: scattered.places };
  return byPairs > 0 ? { kind: "words", score: byPairs, places: pairs.places } : null;
}
