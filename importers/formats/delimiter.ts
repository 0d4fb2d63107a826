/** What separates cells in files that call themselves CSV; full-width ones are what input methods leave. */
export const delimiters = [",", ";", "\t", "，", "；"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Lines that are asked: a title above the header has no delimiters, a long remark may have some. */
const MOST_LINES = 20;

/**
 * What separates the cells of a table, told by its first lines: the delimiter with which most lines have as many
 * cells as the widest. A comma where nothing tells.
 */
export function delimiterOf(beginning: string): Delimiter {
  const lines = withoutQuoted(beginning)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, MOST_LINES);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const widths = lines.map((line) => line.split(delimiter).length - 1);
    const widest = Math.max(0, ...widths);
    const agreeing = widths.filter((width) => width === widest).length;
    const score = widest * (agreeing / Math.max(1, lines.length));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Text in quotation marks says nothing about what separates cells, and its line breaks end no row. */
function withoutQuoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '""');
}
