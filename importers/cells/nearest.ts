/** How many letters have to be changed, added or taken out to make one word of the other (Levenshtein 1965). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The values that a word is most likely a misspelling of, the likeliest first. A value that contains the word goes before others. */
export function nearest(word: string, values: readonly string[], count: number): string[] {
  const far = (value: string) => (value.includes(word) ? 0 : distance(word.slice(0, 64), value));
  return values
    .map((value) => ({ value, far: far(value) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ value }) => value);
}
