/** The query of a page as Next hands it over. */
export type Asked = Record<string, string | string[] | undefined>;

export function first(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) || null;
}

const PREFIX = "field.";
const LONGEST = 2_000;

/** `?field.phones=…`: what a report that was accepted proposes, by the name of the input. */
export function suggestionsOf(asked: Asked): Map<string, string> {
  return new Map(
    Object.entries(asked).flatMap(([name, value]): [string, string][] => {
      const text = first(value);
      return name.startsWith(PREFIX) && text ? [[name.slice(PREFIX.length), text.slice(0, LONGEST)]] : [];
    }),
  );
}
