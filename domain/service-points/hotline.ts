/**
 * The government hotline of every Chinese city, dialled from within it (国办发〔2020〕53号): which city answers
 * depends on where one calls from.
 */
export const NATIONAL_HOTLINE = "12345";

/** Whether two ways of writing a number ring the same telephone: of 0791-12345 the area code may be left out. */
export function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [one, other].map((number) => number.replace(/\D/g, ""));
  return a === b || [a, b].every((digits) => digits?.replace(/^0\d{2,3}(?=12345$)/, "") === NATIONAL_HOTLINE);
}
