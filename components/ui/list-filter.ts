import { queryWith } from "@/components/ui/list-query";

/** `count`: how many records the choice shows. */
export type FilterChoice = { value: string; label: string; count?: number; lang?: string };

/** One filter of a list whose choices are links. */
export type ListFilter = {
  /** The parameter in the address. */
  name: string;
  label: string;
  choices: readonly FilterChoice[];
  chosen: readonly string[];
  /** Parameters that mean nothing any more once this one changes. */
  clears?: readonly string[];
  /** What a chosen value is called that is none of the choices. */
  unlisted?: string;
  /** Whether a choice says nothing without the filter's name: "yes", "unknown". */
  needsName?: boolean;
};

/** A condition that is on: what it is called, and the query without it. */
export type ChosenFilter = { label: string; query: string; lang?: string };

/** `?…` after a tap on a choice: it alone of its filter, or where it was on, the filter without it. */
export function choiceQuery(params: URLSearchParams, filter: ListFilter, value: string): string {
  const { name, chosen, clears = [] } = filter;
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value).join(",") : value;
  return queryWith(params, { ...Object.fromEntries(clears.map((cleared) => [cleared, null])), [name]: next || null });
}

/** What is chosen of a filter, as its choices call it. */
export function chosenOf(params: URLSearchParams, filter: ListFilter, inContext: (label: string) => string) {
  return filter.chosen.map((value): ChosenFilter => {
    const { label, lang } = filter.choices.find((choice) => choice.value === value) ?? {
      label: filter.unlisted ?? value,
      lang: "zh-CN",
    };
    return { label: filter.needsName ? inContext(label) : label, lang, query: choiceQuery(params, filter, value) };
  });
}
