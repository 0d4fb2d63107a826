import "server-only";
import { targetNameSchema } from "@/domain/imports/target-name";
import { factorOf } from "@/domain/imports/units";
import { crsSchema } from "@/importers/positions";
import type { Said } from "@/importers/said";
import { targets } from "@/importers/target-list";
import type { SaidTable } from "@/server/imports/jobs/ask";
import type { JobTable } from "@/server/imports/jobs/job";
import { columnsByName } from "@/server/imports/jobs/mapping-view";

/** Names of the form's fields; a table by its number, a header by its place. */
export const field = {
  target: (table: number) => `t${table}.target`,
  header: (table: number, place: number) => `t${table}.header.${place}`,
  value: (table: number, column: string) => `t${table}.value.${column}`,
  word: (table: number, column: string, place: number) => `t${table}.word.${column}.${place}`,
  wordOf: (table: number, column: string, place: number) => `t${table}.wordof.${column}.${place}`,
  unit: (table: number, column: string) => `t${table}.unit.${column}`,
  crs: (table: number) => `t${table}.crs`,
  accept: (table: number) => `t${table}.accept`,
};

const MOST_WORDS = 60;
const LONGEST_VALUE = 500;

/** What a form says of the tables of a job. Only what the tables have is looked for, so a forged field means nothing. */
export function saidIn(tables: readonly JobTable[], text: (name: string) => string): SaidTable[] {
  return tables.map((table) => {
    const { order } = table;
    const target = targetNameSchema.safeParse(text(field.target(order))).data ?? null;
    if (target === null || target !== table.target) return { order, target, said: {} };
    const said: Said = {
      mapping: mappingIn(table, text),
      values: valuesIn(table, text),
      words: wordsIn(table, text),
      units: unitsIn(table, text),
      crs: crsSchema.safeParse(text(field.crs(order))).data,
      acceptPositions: text(field.accept(order)) === "yes",
    };
    return { order, target, said };
  });
}

type Text = (name: string) => string;

/** Only what differs from what the header's own name gives. */
function mappingIn({ order, target, seen }: JobTable, text: Text): Said["mapping"] {
  if (target === null) return {};
  const byName = columnsByName(
    target,
    seen.headers.map(({ header }) => header),
    {},
  );
  return Object.fromEntries(
    seen.headers.flatMap(({ header }, place) => {
      const chosen = text(field.header(order, place));
      if (chosen === (byName.get(header) ?? "") || (chosen !== "" && !(chosen in targets[target].columns))) return [];
      return [[header, chosen === "" ? null : chosen]];
    }),
  );
}

function valuesIn({ order, target }: JobTable, text: Text): Said["values"] {
  const columns = target ? Object.keys(targets[target].columns) : [];
  return Object.fromEntries(
    columns.flatMap((column) => {
      const value = text(field.value(order, column)).slice(0, LONGEST_VALUE);
      return value === "" ? [] : [[column, value]];
    }),
  );
}

function wordsIn({ order, target }: JobTable, text: Text): Said["words"] {
  const columns = target ? Object.keys(targets[target].columns) : [];
  return Object.fromEntries(
    columns.flatMap((column) => {
      const words = Array.from({ length: MOST_WORDS }, (_, place) => [
        text(field.wordOf(order, column, place)),
        text(field.word(order, column, place)),
      ]).filter(([value, meaning]) => value !== "" && meaning !== "");
      return words.length > 0 ? [[column, Object.fromEntries(words) as Record<string, string>]] : [];
    }),
  );
}

function unitsIn({ order, target }: JobTable, text: Text): Said["units"] {
  const columns = target ? Object.entries(targets[target].columns) : [];
  return Object.fromEntries(
    columns.flatMap(([column, { unit }]) => {
      const said = text(field.unit(order, column));
      return unit && factorOf(unit, said) !== null ? [[column, said]] : [];
    }),
  );
}
