import "server-only";
import type { AskedCase } from "@/domain/search/desk-compare";
import { isSearchGroup, type SearchGroup, searchGroups } from "@/domain/search/groups";
import { Prisma } from "@/prisma/generated/client";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";
import { groups } from "@/server/search/groups";
import { readSearchCases } from "@/server/search/search-cases";
import { inDeskTransaction } from "@/server/search-desk/desk-transaction";

/** The cases that the product is tuned and measured by. */
const SHIPPED = "data/search-cases.csv";
/** The set of the desk's own cases. */
export const DESK_SET = "desk";
const MOST_CASES = 500;

let shipped: readonly AskedCase[] | undefined;

/** The cases that came with the product. */
export function shippedCases(): readonly AskedCase[] {
  shipped ??= readSearchCases(SHIPPED);
  return shipped;
}

/** A case of the desk, with the name of its answer; null where the record is no more. */
export type DeskCase = {
  id: number;
  query: string;
  group: SearchGroup;
  code: string;
  name: string | null;
  createdAt: Date;
  createdBy: string;
};

type Key = { group: SearchGroup; code: string };

/** The names of records, by group and code. */
export async function namesOf(records: readonly Key[]): Promise<ReadonlyMap<string, string>> {
  if (records.length === 0) return new Map();
  const parts = searchGroups.map((group) => {
    const codes = records.filter((each) => each.group === group).map(({ code }) => code);
    return Prisma.sql`SELECT ${group} || '/' || code AS key, name
      FROM ${Prisma.raw(`"${groups[group].table}"`)} WHERE code = ANY(${codes}::text[])`;
  });
  const rows = await database().$queryRaw<{ key: string; name: string }[]>(Prisma.join(parts, " UNION ALL "));
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** What the desk has added, the latest first. */
export async function deskCases(): Promise<DeskCase[]> {
  const rows = await database().searchCase.findMany({ orderBy: { id: "desc" } });
  const known = rows.flatMap(({ group, ...row }) => (isSearchGroup(group) ? [{ ...row, group }] : []));
  const names = await namesOf(known);
  return known.map((row) => ({ ...row, name: names.get(`${row.group}/${row.code}`) ?? null }));
}

/** Every case that can be answered by what is loaded here, and how many cannot. */
export async function allCases(): Promise<{ cases: AskedCase[]; absent: number }> {
  const own = (await deskCases()).map(({ query, group, code }) => ({ query, group, expected: [code], set: DESK_SET }));
  const all = [...shippedCases(), ...own];
  const names = await namesOf(
    all.flatMap(({ group, expected }) => (isSearchGroup(group) ? expected.map((code): Key => ({ group, code })) : [])),
  );
  const cases = all.filter(({ group, expected }) => expected.some((code) => names.has(`${group}/${code}`)));
  return { cases, absent: all.length - cases.length };
}

export type CaseFault = "empty" | "long" | "absent" | "exists" | "full";
/** Longer ones are letters, not queries. */
const LONGEST_QUERY = 40;

/** Adds a case: this query should find this record. */
export function addCase({ query, group, code }: Key & { query: string }, by: string): Promise<CaseFault | null> {
  return inDeskTransaction(async (transaction) => {
    if (query === "") return "empty";
    if (query.length > LONGEST_QUERY) return "long";
    if (!(await namesOf([{ group, code }])).size) return "absent";
    if ((await transaction.searchCase.count()) >= MOST_CASES) return "full";
    const data = { query, group, code };
    if ((await transaction.searchCase.count({ where: data })) > 0) return "exists";
    const { id } = await transaction.searchCase.create({ data: { ...data, createdBy: by } });
    await recordAudit(transaction, { action: "create", noun: "search-cases", code: `${id}`, after: data });
    return null;
  });
}

export function removeCase(id: number): Promise<void> {
  return inDeskTransaction(async (transaction) => {
    const found = await transaction.searchCase.findUnique({ where: { id } });
    if (!found) return;
    const { query, group, code } = found;
    await transaction.searchCase.delete({ where: { id } });
    const before = { query, group, code };
    await recordAudit(transaction, { action: "delete", noun: "search-cases", code: `${id}`, before });
  });
}
