/** What spreadsheets would take for a formula (OWASP, CSV injection), full-width forms included. */
const SIGN = "[=+\\-@\\t\\r＝＋－＠]";
/** An apostrophe that was there before takes another one, so that `unquoted` undoes exactly what was done. */
const FORMULA = new RegExp(`^'*${SIGN}`);
const QUOTED = new RegExp(`^'+${SIGN}`);

/** A cell's text without the apostrophe that keeps spreadsheets from taking it for a formula. */
export function unquoted(text: string): string {
  return QUOTED.test(text) ? text.slice(1) : text;
}

/** One cell: text that looks like a formula is quoted by an apostrophe; commas, quotes and line ends as RFC 4180 has it. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const plain = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Rows of a table that goes on, as CSV (RFC 4180). */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A table as CSV (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets garble Chinese. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${csvLines(rows)}`;
}
