import { FilterRow } from "@/components/ui/filter-row";
import { choiceQuery, type ListFilter } from "@/components/ui/list-filter";

type Props = { path: string; params: URLSearchParams; name: string; filters: readonly ListFilter[] };

/** Choices in a row under a name, each with what it would show: a tap puts it in the place of what was chosen. */
export function FilterChoices({ path, params, name, filters }: Props) {
  return (
    <FilterRow
      name={name}
      chips={filters.flatMap((filter) =>
        filter.choices.map(({ value, label, count, lang }) => ({
          ...{ label, count, lang },
          href: `${path}${choiceQuery(params, filter, value)}`,
          on: filter.chosen.includes(value),
        })),
      )}
    />
  );
}
