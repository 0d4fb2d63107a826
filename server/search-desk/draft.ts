import "server-only";
import { createHash } from "node:crypto";
import {
  type AliasNoun,
  aliasNouns,
  type Change,
  type Fault,
  isAliasChange,
  newAliasFault,
  newSynonymFault,
  reasonFault,
  type SynonymChange,
} from "@/domain/search/desk-change";
import type { Prisma } from "@/prisma/generated/client";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";
import { simplifiedPair } from "@/server/search/simplified";
import { aliasRecord } from "@/server/search-desk/alias-records";
import { inDeskTransaction } from "@/server/search-desk/desk-transaction";

/** What is accounted for of the draft, apart from what is published of it. */
export const DRAFT_NOUN = "synonym-draft";
/** More than this nobody can judge in one step. */
const MOST_CHANGES = 200;

type Row = Prisma.SearchChangeGetPayload<object>;

/** A drafted change, with who drafted it and why. */
export type Drafted = { id: number; change: Change; reason: string; createdAt: Date; createdBy: string };

/** A stored change; null where this release does not know its kind. */
export function changeOf({ kind, word, term, noun, code, weight, presumed }: Row): Change | null {
  if (kind === "add-alias" || kind === "remove-alias") {
    const known = aliasNouns.find((each) => each === noun);
    return known && code ? { kind, noun: known, code, word } : null;
  }
  if (term === null) return null;
  if (kind === "add" && weight !== null) return { kind, word, term, weight, presumed: null };
  if (presumed === null) return null;
  if (kind === "change" && weight !== null) return { kind, word, term, weight, presumed };
  return kind === "remove" ? { kind, word, term, weight: null, presumed } : null;
}

/** The draft in the order in which it was made. */
export async function draft(asked: Pick<Prisma.TransactionClient, "searchChange"> = database()): Promise<Drafted[]> {
  const rows = await asked.searchChange.findMany({ where: { publicationId: null }, orderBy: { id: "asc" } });
  return rows.flatMap((row) => {
    const change = changeOf(row);
    const { id, reason, createdAt, createdBy } = row;
    return change ? [{ id, change, reason, createdAt, createdBy }] : [];
  });
}

/** The same for the same changes, whoever made them and why. */
export function digestOf(changes: readonly Change[], cases: readonly unknown[]): string {
  return createHash("sha256")
    .update(JSON.stringify([changes, cases]))
    .digest("hex");
}

const pairsIn = (drafted: readonly Drafted[]) =>
  drafted.flatMap(({ change }) => (isAliasChange(change) ? [] : [{ word: change.word, term: change.term }]));

/** A synonym to be added at a weight, changed to another, or removed (null). */
export type WantedSynonym = { word: string; term: string; weight: number | null; reason: string };

/** Drafts a new synonym. */
export function draftSynonym({ word, term, weight, reason }: WantedSynonym & { weight: number }, by: string) {
  return drafting(reason, by, async (transaction, drafted) => {
    const existing = await transaction.synonym.findMany({ select: { word: true, term: true } });
    // What differs in its script alone is read as one.
    const known = [existing, pairsIn(drafted)].map((pairs) => pairs.map(simplifiedPair));
    const fault = newSynonymFault(simplifiedPair({ word, term }), known[0] ?? [], known[1] ?? []);
    return fault ?? { kind: "add", word, term, weight, presumed: null };
  });
}

/** Drafts another weight for a synonym that there is, or its end. */
export function draftSynonymChange({ word, term, weight, reason }: WantedSynonym, by: string) {
  return drafting(reason, by, async (transaction, drafted) => {
    const row = await transaction.synonym.findUnique({ where: { word_term: { word, term } } });
    if (!row) return "gone";
    if (pairsIn(drafted).some((pair) => pair.word === word && pair.term === term)) return "drafted";
    if (row.weight === weight) return "unchanged";
    const change: SynonymChange =
      weight === null
        ? { kind: "remove", word, term, weight, presumed: row.weight }
        : { kind: "change", word, term, weight, presumed: row.weight };
    return change;
  });
}

/** Drafts another name of a record, or the end of one. */
export function draftAlias(
  wanted: { kind: "add-alias" | "remove-alias"; noun: AliasNoun; code: string; word: string; reason: string },
  by: string,
) {
  const { kind, noun, code, word, reason } = wanted;
  return drafting(reason, by, async (transaction, drafted) => {
    const record = await aliasRecord(transaction, noun, code);
    if (!record) return "gone";
    const ofSame = drafted.flatMap(({ change }) =>
      isAliasChange(change) && change.noun === noun && change.code === code ? [change.word] : [],
    );
    if (kind === "add-alias") {
      const fault = newAliasFault(word, [...record.names, ...record.aliases], ofSame);
      if (fault) return fault;
    } else if (!record.aliases.includes(word)) return "gone";
    else if (ofSame.includes(word)) return "drafted";
    return { kind, noun, code, word };
  });
}

/** One more change of the draft, unless something stands against it. */
function drafting(
  reason: string,
  by: string,
  judge: (transaction: Prisma.TransactionClient, drafted: readonly Drafted[]) => Promise<Change | Fault>,
): Promise<Fault | null> {
  return inDeskTransaction(async (transaction) => {
    const drafted = await draft(transaction);
    if (drafted.length >= MOST_CHANGES) return "full";
    const change = await judge(transaction, drafted);
    if (typeof change === "string") return change;
    const fault = reasonFault(reason);
    if (fault) return fault;
    const { id } = await transaction.searchChange.create({ data: { ...change, reason, createdBy: by } });
    await recordAudit(transaction, { action: "create", noun: DRAFT_NOUN, code: `${id}`, after: { ...change, reason } });
    return null;
  });
}

/** Takes a change out of the draft. */
export function dropChange(id: number): Promise<void> {
  return inDeskTransaction(async (transaction) => {
    const row = await transaction.searchChange.findFirst({ where: { id, publicationId: null } });
    if (!row) return;
    await transaction.searchChange.delete({ where: { id } });
    const { reason } = row;
    await recordAudit(transaction, {
      ...{ action: "delete", noun: DRAFT_NOUN, code: `${id}` },
      before: { ...changeOf(row), reason },
    });
  });
}
