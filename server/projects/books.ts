import "server-only";
import { type Chain, chainOf } from "@/domain/projects/chain";
import { factsOn } from "@/domain/projects/light/history";
import { departmentsOf, type Named } from "@/domain/projects/named";
import { type Overdues, overdueOf } from "@/domain/projects/overdue";
import { publicRecord } from "@/domain/projects/record";
import type { Histories } from "@/server/projects/histories";

type OverdueBook = ReadonlyMap<string, Overdues>;
let keptOverdue: { version: string; on: string; book: OverdueBook } | undefined;

/** Of all projects on a day; only those that have any. Looking at 60,000 milestones is done once. */
export function overdueBook({ version, byCode }: Histories, on: string): OverdueBook {
  if (keptOverdue?.version === version && keptOverdue.on === on) return keptOverdue.book;
  const book = new Map<string, Overdues>();
  for (const [code, record] of byCode) {
    // What was known decides whether it is overdue; what is internal is then left out.
    const shown = publicRecord(record);
    const found = overdueOf(shown, { ...factsOn(shown, on), reportedOn: factsOn(record, on).reportedOn }, on);
    if (found.items.length > 0 || found.unknown.length > 0) book.set(code, found);
  }
  keptOverdue = { version, on, book };
  return book;
}

type ChainBook = ReadonlyMap<string, Chain>;
let keptChains: { key: string; book: ChainBook } | undefined;

/** The chains of a year from what was known on a day; only of projects that have a milestone in it. */
export function chainBook({ version, byCode }: Histories, on: string, year: number): ChainBook {
  const key = `${version} ${on} ${year}`;
  if (keptChains?.key === key) return keptChains.book;
  const book = new Map<string, Chain>();
  for (const [code, record] of byCode) {
    const chain = chainOf(publicRecord(record), factsOn(record, on), year, on);
    if (chain.marks.length > 0) book.set(code, chain);
  }
  keptChains = { key, book };
  return book;
}

type DepartmentBook = ReadonlyMap<string, readonly Named[]>;
/** The list counts its options by them: as many days as somebody compares. */
const MOST_KEPT = 4;
const keptDepartments = new Map<string, DepartmentBook>();

/** The departments that answer for each project on a day, as far as everybody may see it. */
export function departmentBook({ version, byCode }: Histories, on: string): DepartmentBook {
  const key = `${version} ${on}`;
  const kept = keptDepartments.get(key);
  if (kept) return kept;
  const book = new Map<string, readonly Named[]>();
  for (const [code, record] of byCode) {
    const shown = publicRecord(record);
    book.set(code, departmentsOf(shown, factsOn(shown, on), on));
  }
  keptDepartments.set(key, book);
  for (const old of [...keptDepartments.keys()].slice(0, -MOST_KEPT)) keptDepartments.delete(old);
  return book;
}
