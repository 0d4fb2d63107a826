import "server-only";
import type { AliasNoun } from "@/domain/search/desk-change";
import { matters } from "@/importers/targets/matters";
import { servicePoints } from "@/importers/targets/service-points";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import { Prisma } from "@/prisma/generated/client";
import { SEARCH_COLUMNS, withSearchColumns } from "@/server/imports/search-columns";
import type { Asked } from "@/server/search/groups";

const targetOf: Readonly<Record<AliasNoun, Target>> = { matters, "service-points": servicePoints };

/** A record that may get other names, with where it belongs. */
export type AliasRecord = {
  noun: AliasNoun;
  code: string;
  /** Name and short name. */
  names: string[];
  aliases: string[];
  region: string | null;
  department: string | null;
  /** Under what the search's index has it. */
  tokens: string[];
  row: ImportedRecord;
};

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

/**
 * A record by its code; null where there is none.
 *
 * @param held nobody else changes it until the transaction ends.
 */
export async function aliasRecord(
  asked: Asked,
  noun: AliasNoun,
  code: string,
  held = false,
): Promise<AliasRecord | null> {
  const table = Prisma.raw(`"${targetOf[noun].table}"`);
  const lock = held ? Prisma.sql`FOR UPDATE` : Prisma.empty;
  const [found] = await asked.$queryRaw<{ row: ImportedRecord }[]>`
    SELECT to_jsonb(p) AS row FROM ${table} p WHERE p.code = ${code} ${lock}`;
  if (!found) return null;
  const { row } = found;
  return {
    ...{ noun, code, row },
    names: [textOf(row.name), textOf(row.short_name)].filter((name) => name !== null),
    aliases: textsOf(row.aliases),
    region: textOf(row.region),
    department: textOf(row.department),
    tokens: textsOf(row.search_tokens),
  };
}

/** The record with other names, and with what it is then found by. */
export function renamed({ noun, row }: AliasRecord, aliases: readonly string[]): ImportedRecord {
  return withSearchColumns({ ...row, aliases: [...aliases] }, targetOf[noun]);
}

/** Writes other names as an import would: with the columns that the search reads. */
export async function writeAliases(
  transaction: Prisma.TransactionClient,
  record: AliasRecord,
  aliases: readonly string[],
): Promise<void> {
  const table = Prisma.raw(`"${targetOf[record.noun].table}"`);
  const columns = ["aliases", ...SEARCH_COLUMNS];
  const assigned = Prisma.raw(columns.map((column) => `${column} = given.${column}`).join(", "));
  const { search_tokens, sort_key, pinyin, initials } = renamed(record, aliases);
  const json = JSON.stringify({ aliases, search_tokens, sort_key, pinyin, initials });
  await transaction.$executeRaw`
    UPDATE ${table} AS stored SET ${assigned}
    FROM jsonb_populate_record(NULL::${table}, ${json}::jsonb) AS given WHERE stored.code = ${record.code}`;
}
