import "server-only";
import type { CaseFigures } from "@/domain/search/desk-compare";
import { acceptanceSchema, bothFiguresSchema } from "@/domain/search/desk-compare";
import { database } from "@/server/db/client";
import { aliasRecord } from "@/server/search-desk/alias-records";
import { type Image, imagesSchema } from "@/server/search-desk/apply";

/** A publication, and which of its rows are no more what it made them. */
export type Publication = {
  id: number;
  publishedAt: Date;
  publishedBy: string;
  undoneAt: Date | null;
  undoneBy: string | null;
  images: { image: Image; isOvertaken: boolean }[];
  reasons: string[];
  accepted: { case: string; reason: string }[];
  figures: { before: CaseFigures; after: CaseFigures };
};

async function isOvertaken(image: Image): Promise<boolean> {
  if (image.kind === "aliases") {
    const record = await aliasRecord(database(), image.noun, image.code);
    return JSON.stringify(record?.aliases) !== JSON.stringify(image.after);
  }
  const { word, term, after } = image;
  const row = await database().synonym.findUnique({ where: { word_term: { word, term } } });
  return row?.weight !== after?.weight || row?.source !== after?.source;
}

/** What was published, the latest first. */
export async function publications({ limit, offset }: { limit: number; offset: number }) {
  const [rows, total] = await Promise.all([
    database().searchPublication.findMany({
      orderBy: { id: "desc" },
      ...{ take: limit, skip: offset },
      include: { changes: { select: { reason: true }, orderBy: { id: "asc" } } },
    }),
    database().searchPublication.count(),
  ]);
  const items = rows.map(async ({ changes, images, figures, accepted, ...row }): Promise<Publication> => {
    const found = imagesSchema.parse(images);
    // What was taken back has nothing that could be overtaken.
    const isStanding = row.undoneAt === null;
    return {
      ...row,
      images: await Promise.all(
        found.map(async (image) => ({ image, isOvertaken: isStanding && (await isOvertaken(image)) })),
      ),
      reasons: [...new Set(changes.map(({ reason }) => reason))],
      accepted: acceptanceSchema.array().parse(accepted),
      figures: bothFiguresSchema.parse(figures),
    };
  });
  return { items: await Promise.all(items), total };
}
