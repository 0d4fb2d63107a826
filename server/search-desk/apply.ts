import "server-only";
import { z } from "zod";
import {
  type AliasChange,
  aliasNouns,
  type Change,
  isAliasChange,
  isOvertaken,
  type SynonymChange,
  withAliasChange,
} from "@/domain/search/desk-change";
import type { Prisma } from "@/prisma/generated/client";
import { aliasRecord, writeAliases } from "@/server/search-desk/alias-records";
import { heldSynonym, type SynonymImage, writeSynonym } from "@/server/search-desk/synonym-rows";

/** Rows that the desk wrote say so; the row of `sources` is made with the first of them. */
export const DESK_SOURCE = "synonym-desk";

const synonymImage = z.object({ weight: z.number(), source: z.string(), note: z.string().nullable() }).nullable();

/** A row that a publication touched, before and after. */
const imageSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("synonym"),
    word: z.string(),
    term: z.string(),
    before: synonymImage,
    after: synonymImage,
  }),
  z.object({
    kind: z.literal("aliases"),
    noun: z.enum(aliasNouns),
    code: z.string(),
    name: z.string(),
    region: z.string().nullable(),
    department: z.string().nullable(),
    before: z.array(z.string()),
    after: z.array(z.string()),
  }),
]);
export type Image = z.infer<typeof imageSchema>;
export type AliasesImage = Extract<Image, { kind: "aliases" }>;

/** Images as the database keeps them. */
export const imagesSchema = z.array(imageSchema);

/** Thrown where rows are no more what somebody takes them for; nothing of the step is kept then. */
export class Overtaken extends Error {
  constructor(readonly rows: readonly string[]) {
    super(`Changed meanwhile: ${rows.join(", ")}.`);
  }
}

async function applySynonym(transaction: Prisma.TransactionClient, change: SynonymChange): Promise<Image | null> {
  const { word, term, weight } = change;
  const before = await heldSynonym(transaction, change);
  if (isOvertaken(change, before?.weight ?? null)) return null;
  const after: SynonymImage | null =
    weight === null ? null : { weight, source: DESK_SOURCE, note: before?.note ?? null };
  await writeSynonym(transaction, change, after);
  return { kind: "synonym", word, term, before, after };
}

/** All changes of one record's names at once. */
async function applyAliases(
  transaction: Prisma.TransactionClient,
  changes: readonly [AliasChange, ...AliasChange[]],
): Promise<Image | null> {
  const [{ noun, code }] = changes;
  const record = await aliasRecord(transaction, noun, code, true);
  if (!record) return null;
  let aliases: string[] | null = record.aliases;
  for (const change of changes) aliases = aliases && withAliasChange(aliases, change);
  if (!aliases) return null;
  await writeAliases(transaction, record, aliases);
  const { names, region, department } = record;
  const belonging = noun === "matters" ? { region: null, department } : { region, department: null };
  return {
    ...{ kind: "aliases", noun, code, name: names[0] ?? code, before: record.aliases, after: aliases },
    ...belonging,
  };
}

/** Changes of one record's names together, in a steady order: two who lock rows never wait for each other. */
function byRecord(changes: readonly AliasChange[]): [AliasChange, ...AliasChange[]][] {
  const groups = new Map<string, [AliasChange, ...AliasChange[]]>();
  for (const change of changes) {
    const key = `${change.noun} ${change.code}`;
    const known = groups.get(key);
    if (known) known.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/**
 * Makes the changes within a transaction.
 *
 * @returns every row touched, before and after.
 * @throws Overtaken where a row is no more what it was when its change was drafted.
 */
export async function applyChanges(
  transaction: Prisma.TransactionClient,
  changes: readonly Change[],
): Promise<Image[]> {
  const images: Image[] = [];
  const overtaken: string[] = [];
  for (const change of changes) {
    if (isAliasChange(change)) continue;
    const image = await applySynonym(transaction, change);
    if (image) images.push(image);
    else overtaken.push(`${change.word} ↔ ${change.term}`);
  }
  for (const group of byRecord(changes.filter(isAliasChange))) {
    const image = await applyAliases(transaction, group);
    if (image) images.push(image);
    else overtaken.push(`${group[0].code} ${group.map(({ word }) => word).join(" ")}`);
  }
  if (overtaken.length > 0) throw new Overtaken(overtaken);
  return images;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

async function restoreSynonym(transaction: Prisma.TransactionClient, image: Extract<Image, { kind: "synonym" }>) {
  const now = await heldSynonym(transaction, image);
  const [weight, source] = [now?.weight, now?.source];
  if (!same([weight, source], [image.after?.weight, image.after?.source])) return false;
  await writeSynonym(transaction, image, image.before);
  return true;
}

async function restoreAliases(transaction: Prisma.TransactionClient, { noun, code, before, after }: AliasesImage) {
  const record = await aliasRecord(transaction, noun, code, true);
  if (!record || !same(record.aliases, after)) return false;
  await writeAliases(transaction, record, before);
  return true;
}

/** Puts all rows back to what they were. @throws Overtaken where one is no more what the publication made it. */
export async function restoreImages(transaction: Prisma.TransactionClient, images: readonly Image[]): Promise<void> {
  const overtaken: string[] = [];
  for (const image of images) {
    const isBack = await (image.kind === "synonym"
      ? restoreSynonym(transaction, image)
      : restoreAliases(transaction, image));
    if (!isBack) overtaken.push(imageName(image));
  }
  if (overtaken.length > 0) throw new Overtaken(overtaken);
}

/** A row for a person. */
export function imageName(image: Image): string {
  return image.kind === "synonym" ? `${image.word} ↔ ${image.term}` : `${image.name} (${image.code})`;
}
