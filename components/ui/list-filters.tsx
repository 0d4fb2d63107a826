import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ChosenFilters } from "@/components/ui/chosen-filters";
import { FilterChoices } from "@/components/ui/filter-choices";
import { type ChosenFilter, chosenOf, type ListFilter } from "@/components/ui/list-filter";
import { queryWith } from "@/components/ui/list-query";
import { SearchForm } from "@/components/ui/search-form";

type Props = {
  /** Path of the list. */
  path: string;
  params: URLSearchParams;
  /** The words searched for now, and what the field for them is called. */
  q?: string;
  label: string;
  placeholder: string;
  filters: readonly ListFilter[];
  /** Conditions that are on and have no choices among the filters: a name out of a select, an initial. */
  further?: readonly { name: string; value?: string; label?: string; lang?: string }[];
  /** Whether the filters lie open where the screen is wide: where one looks for something. */
  unfolds?: boolean;
  /** Stands beside the fold: where the person is. */
  beside?: ReactNode;
  /** Further ways to narrow the list, after the filters. */
  children?: ReactNode;
};

/**
 * What narrows a list: words first; the filters in a fold, which a wide screen lays open; and below them all that is
 * on, each condition with the way to take it out. Works without a script.
 */
export async function ListFilters(props: Props) {
  const { path, params, q, filters, further = [], unfolds = true, beside, children } = props;
  const t = await getTranslations("lists");
  const chosen: ChosenFilter[] = [
    ...(q ? [{ label: t("words", { words: q }), query: queryWith(params, { q: null }) }] : []),
    ...filters.flatMap((filter) =>
      chosenOf(params, filter, (choice) => t("inContext", { filter: filter.label, choice })),
    ),
    ...further.flatMap(({ name, value, label = value, lang }) =>
      value && label ? [{ label, lang, query: queryWith(params, { [name]: null }) }] : [],
    ),
  ];
  return (
    <div className="list-filters">
      <SearchForm {...{ path, params, q }} label={props.label} placeholder={props.placeholder} button={t("search")} />
      <div className="filter-tools no-print">
        <details className={unfolds ? "filter-fold filter-fold-wide" : "filter-fold"}>
          <summary className="tap-line">{t("filters")}</summary>
          <div className="space-y-2 pb-1">
            {[...rowsOf(filters)].map(([name, ofRow]) => (
              <FilterChoices key={name} {...{ path, params, name }} filters={ofRow} />
            ))}
            {children}
          </div>
        </details>
        {beside}
      </div>
      <ChosenFilters {...{ path, chosen }} />
    </div>
  );
}

/** Filters that are called the same stand in one row; those without choices in none. */
function rowsOf(filters: readonly ListFilter[]): Map<string, ListFilter[]> {
  const rows = new Map<string, ListFilter[]>();
  for (const filter of filters) {
    if (filter.choices.length > 0) rows.set(filter.label, [...(rows.get(filter.label) ?? []), filter]);
  }
  return rows;
}
