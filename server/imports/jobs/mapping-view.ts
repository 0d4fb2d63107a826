import "server-only";
import type { TargetName } from "@/domain/imports/target-name";
import { amountInWords, type Dimension, inStoredUnit, unitInHeader, units } from "@/domain/imports/units";
import type { Locale } from "@/i18n/locales";
import { type Enumeration, enumerationOf } from "@/importers/cells/choice";
import { factorIn, matchHeaders } from "@/importers/headers";
import type { Said } from "@/importers/said";
import { targets } from "@/importers/target-list";
import type { JobTable } from "@/server/imports/jobs/job";
import { columnLabel, type FieldNamer } from "@/server/imports/jobs/labels";
import type { NamedOptions } from "@/server/imports/jobs/named-options";
import { regionColumns } from "@/server/imports/known-names";

export type Option = { value: string; label: string };

/** What the page asks about one table. */
export type MappingView = {
  columns: { header: string; samples: string[]; gives: string }[];
  /** The target's columns, for the choice of each. */
  options: Option[];
  /** Columns that have to be filled, and that no header gives; `isOwn`: each row has its own, as a code or a name. */
  missing: { column: string; label: string; value: string; options: Option[] | null; isOwn: boolean }[];
  /** Values of dictionaries that nobody knows, with what they were said to mean. */
  words: { column: string; label: string; values: { value: string; meaning: string }[]; options: Option[] }[];
  /** Numbers with a unit: the one in the header, the one that was said, and what the first number then means. */
  units: {
    column: string;
    header: string;
    value: string;
    named: string | null;
    options: string[];
    example: { text: string; meaning: string } | null;
  }[];
  /** Null where the target has no positions, or the table none. */
  crs: { isNamed: boolean; value: string } | null;
};

/** What a header gives where nobody has said anything: the column of its name or synonym; empty = nothing. */
export function columnsByName(target: TargetName, headers: readonly string[], said: Said): Map<string, string> {
  const { headerOf } = matchHeaders({ columns: targets[target].columns, said }, headers);
  return new Map([...headerOf].map(([column, header]) => [header, column]));
}

/** The options, with what was said already; null where there are none, and one has to type. */
function listed(options: readonly Option[], said: string): Option[] | null {
  if (options.length === 0) return null;
  const isThere = said === "" || options.some(({ value }) => value === said);
  return isThere ? [...options] : [{ value: said, label: said }, ...options];
}

/** The columns of a table as they are understood, and what is still open. */
export function mappingView(
  { target, seen, said }: JobTable,
  locale: Locale,
  { regions, sources }: NamedOptions,
  nameOf: FieldNamer,
): MappingView | null {
  if (target === null) return null;
  const { columns, key } = targets[target];
  const headers = seen.headers.map(({ header }) => header);
  const given = columnsByName(target, headers, said);
  const found = new Set(given.values());
  const areRegions = new Set(regionColumns({ name: target, columns }));
  const label = (column: string) => columnLabel(target, column, locale, nameOf);
  const options = Object.keys(columns).map((column) => ({ value: column, label: label(column) }));
  return {
    options,
    columns: seen.headers.map(({ header, samples }) => ({ header, samples, gives: given.get(header) ?? "" })),
    missing: Object.entries(columns).flatMap(([column, { required, cell, reference }]) => {
      if (!required || found.has(column)) return [];
      const value = said.values?.[column] ?? "";
      const isOwn = column === "name" || column === "code" || (key.length === 1 && key[0] === column && !reference);
      const choices = reference?.target === "sources" ? listed(sources, value) : optionsOf(enumerationOf(cell));
      return [{ column, label: label(column), value, options: choices, isOwn }];
    }),
    words: Object.keys(columns).flatMap((column) => {
      const asked = new Set([...(seen.unknown[column] ?? []), ...Object.keys(said.words?.[column] ?? {})]);
      const choices = areRegions.has(column)
        ? regions
        : optionsOf(columns[column] ? enumerationOf(columns[column].cell) : null);
      if (asked.size === 0 || !choices || !found.has(column)) return [];
      const values = [...asked].map((value) => ({ value, meaning: said.words?.[column]?.[value] ?? "" }));
      return [{ column, label: label(column), values, options: [...choices] }];
    }),
    units: seen.headers.flatMap(({ header, samples }): MappingView["units"] => {
      const column = given.get(header) ?? "";
      const dimension = columns[column]?.unit;
      if (!dimension) return [];
      const factor = factorIn({ columns, said }, column, header);
      return [
        {
          column,
          header,
          value: said.units?.[column] ?? "",
          named: unitInHeader(header)?.unit ?? null,
          options: Object.keys(units[dimension]),
          example: exampleOf(samples, dimension, factor),
        },
      ];
    }),
    crs: found.has("lng") ? { isNamed: found.has("crs"), value: said.crs ?? "" } : null,
  };
}

function optionsOf(enumeration: Enumeration | null): Option[] | null {
  return (
    enumeration?.values.map(({ value, label }) => ({
      value,
      label: label === null ? value : `${label}（${value}）`,
    })) ?? null
  );
}

/** The first number of a column, with what it is taken for. */
function exampleOf(samples: readonly string[], dimension: Dimension, factor: number) {
  for (const text of samples) {
    const stored = inStoredUnit(text, dimension, factor);
    const value = Number(stored.replaceAll(",", ""));
    if (stored !== "" && !Number.isNaN(value)) return { text, meaning: amountInWords(value, dimension) };
  }
  return null;
}
