import "server-only";
import { type Acceptance, type Comparison, caseKey, unaccepted, verdictOf } from "@/domain/search/desk-compare";
import { shanghaiTime } from "@/domain/time/shanghai";
import type { Prisma } from "@/prisma/generated/client";
import { assertMay, type Official } from "@/server/accounts/official";
import { recordAudit } from "@/server/audit/record";
import { forgetReading } from "@/server/search/reading";
import {
  type AliasesImage,
  applyChanges,
  DESK_SOURCE,
  type Image,
  imagesSchema,
  restoreImages,
} from "@/server/search-desk/apply";
import { allCases } from "@/server/search-desk/cases";
import { inDeskTransaction, withoutImports } from "@/server/search-desk/desk-transaction";
import { type Drafted, digestOf, draft } from "@/server/search-desk/draft";
import { acceptances, evaluationOf, searchedState } from "@/server/search-desk/evaluations";
import { publicationEvents } from "@/server/search-desk/told";

/** Why a draft is not published. */
export type PublishFault = "empty" | "unevaluated" | "unaccepted";

/** What stands against publishing a draft, by what is known of it; null where nothing does. */
export function publishFault(
  drafted: readonly Drafted[],
  comparison: Comparison | null,
  accepted: readonly Acceptance[],
): PublishFault | null {
  if (drafted.length === 0) return "empty";
  if (!comparison) return "unevaluated";
  return unaccepted(comparison.moved, accepted).length > 0 ? "unaccepted" : null;
}

const aliasesIn = (images: readonly Image[]) =>
  images.filter((image): image is AliasesImage => image.kind === "aliases");

/** Names belong to records: only who may publish those records publishes them. @throws Forbidden */
function assertMayPublish(official: Official, images: readonly Image[]): void {
  for (const { noun, region, department } of aliasesIn(images)) {
    assertMay(official, "publish", noun, { region, department });
  }
}

/** Where rows of the desk come from, as the sources list it. */
async function ensureSource(transaction: Prisma.TransactionClient, at: Date): Promise<void> {
  await transaction.source.upsert({
    where: { code: DESK_SOURCE },
    update: {},
    create: {
      code: DESK_SOURCE,
      title: "同义词台",
      published: shanghaiTime(at).isoDate,
      publishedQualifier: "about",
      kind: "compiled",
      note: "由工作人员根据查找记录补充，未经部门核定，不是名称规范",
    },
  });
}

/**
 * Makes the draft what the search uses, in one transaction.
 *
 * @returns what stands against it, or null once it is done.
 * @throws Overtaken, Busy, and Forbidden where names of a record are not theirs to publish.
 */
export async function publishDraft(official: Official, at: Date): Promise<PublishFault | null> {
  const { cases } = await allCases();
  const fault = await inDeskTransaction(async (transaction): Promise<PublishFault | null> => {
    await withoutImports(transaction);
    const drafted = await draft(transaction);
    const changes = drafted.map(({ change }) => change);
    const [state, accepted] = [await searchedState(transaction), await acceptances(transaction)];
    const evaluation = await evaluationOf(transaction, digestOf(changes, cases), state);
    const found = publishFault(drafted, evaluation?.comparison ?? null, accepted);
    if (found || !evaluation) return found;
    await ensureSource(transaction, at);
    const images = await applyChanges(transaction, changes);
    assertMayPublish(official, images);
    const { moved, figures } = evaluation.comparison;
    const worse = new Set(moved.filter((each) => verdictOf(each) === "worse").map(caseKey));
    const reasons = accepted.flatMap(({ case: of, place, reason }) =>
      worse.has(of) ? [{ case: of, place, reason }] : [],
    );
    const { id } = await transaction.searchPublication.create({
      data: { publishedAt: at, publishedBy: official.id, images, figures, accepted: reasons },
    });
    await transaction.searchChange.updateMany({
      where: { id: { in: drafted.map((each) => each.id) } },
      data: { publicationId: id },
    });
    await transaction.searchAcceptance.deleteMany();
    for (const event of publicationEvents(id, "publish", images)) await recordAudit(transaction, event);
    return null;
  });
  if (!fault) forgetReading();
  return fault;
}

/**
 * Takes a publication back, as one step.
 *
 * @returns whether there was one to take back.
 * @throws Overtaken with the rows that somebody has changed since; then nothing is taken back.
 */
export async function undoPublication(official: Official, id: number, at: Date): Promise<boolean> {
  const isUndone = await inDeskTransaction(async (transaction) => {
    await withoutImports(transaction);
    const found = await transaction.searchPublication.findFirst({ where: { id, undoneAt: null } });
    if (!found) return false;
    const images = imagesSchema.parse(found.images);
    assertMayPublish(official, images);
    await restoreImages(transaction, images);
    await transaction.searchPublication.update({ where: { id }, data: { undoneAt: at, undoneBy: official.id } });
    for (const event of publicationEvents(id, "withdraw", images)) await recordAudit(transaction, event);
    return true;
  });
  if (isUndone) forgetReading();
  return isUndone;
}
