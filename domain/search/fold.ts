/** A text as it is compared, and where each of its characters stands in the text as it is shown. */
export type Folded = {
  /** One width, one case, without blanks and punctuation. */
  readonly text: string;
  /** For each UTF-16 unit of `text`: the place of its character in the shown text. */
  readonly at: readonly number[];
};

const NOISE = /[\p{P}\p{S}\p{C}\p{Z}]/u;

/** Folds a text character by character, so that what matched can be marked in the text itself. */
export function fold(shown: string): Folded {
  let text = "";
  const at: number[] = [];
  let place = 0;
  for (const character of shown) {
    for (const folded of character.normalize("NFKC").toLowerCase()) {
      if (NOISE.test(folded)) continue;
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) at.push(place);
    }
    place += character.length;
  }
  return { text, at };
}

/** A stretch of a shown text: first place, and the place after its last. */
export type Range = [from: number, to: number];

/** Stretches of the shown text for places of the folded one; neighbours become one. */
export function shownRanges(shown: string, { at }: Folded, places: Iterable<number>): Range[] {
  const ranges: Range[] = [];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const from = at[place];
    if (from === undefined) continue;
    const to = from + (String.fromCodePoint(shown.codePointAt(from) ?? 0).length || 1);
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}
