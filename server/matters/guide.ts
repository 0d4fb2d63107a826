import "server-only";
import type { Matter } from "@/domain/matters/matter";
import type { Citation } from "@/domain/sources/source";
import type { ValueQuality } from "@/domain/truth/quality";
import type { GroupVerification } from "@/domain/verification/freshness";
import type { Prisma } from "@/prisma/generated/client";
import { matterSummaryOf } from "@/server/matters/rows";
import { shownRows } from "@/server/truth/sample";

/** What belongs to the guide of a matter, in the order of the source. */
export function matterInclude() {
  const parts = { where: shownRows(), orderBy: { order: "asc" } } as const;
  return { materials: parts, steps: parts, fees: parts, faqs: parts } satisfies Prisma.MatterInclude;
}

export type GuideRow = Prisma.MatterGetPayload<{
  include: { materials: true; steps: true; fees: true; faqs: true };
}>;

type PlacesOfLevel = { level: string; count: number; delegated: boolean };

/** The whole guide of a matter. */
export function matterOf(row: GuideRow, places: PlacesOfLevel[], source: Citation, guide: GroupVerification): Matter {
  const placesAt = (level: string) => places.find((group) => group.level === level)?.count ?? 0;
  const summary = matterSummaryOf({
    ...row,
    short_name: row.shortName,
    task_type: row.taskType,
    accept_levels: row.acceptLevels,
    promised_limit: row.promisedLimit,
    place_count: places.reduce((sum, group) => sum + group.count, 0),
  });
  return {
    ...summary,
    aliases: row.aliases,
    catalogCode: row.catalogCode,
    theme: row.theme,
    venue: row.venue,
    legalLimit: row.legalLimit,
    conditions: row.conditions,
    visits: row.visits,
    fee: row.fee,
    onlineUrl: row.onlineUrl,
    result: row.result,
    legalBasis: row.legalBasis,
    note: row.note,
    materials: row.materials.map((material) => ({
      name: material.name,
      necessity: material.necessity as Matter["materials"][number]["necessity"],
      form: material.form as Matter["materials"][number]["form"],
      copies: material.copies,
      issuer: material.issuer,
      condition: material.condition,
      quality: material.quality as ValueQuality,
      note: material.note,
    })),
    steps: row.steps.map(({ name, description, quality }) => ({
      name,
      description,
      quality: quality as ValueQuality,
    })),
    fees: row.fees.map(({ name, standard, basis, quality }) => ({
      name,
      standard,
      basis,
      quality: quality as ValueQuality,
    })),
    faqs: row.faqs.map(({ question, answer, quality }) => ({ question, answer, quality: quality as ValueQuality })),
    placesByLevel: { district: placesAt("district"), township: placesAt("township"), village: placesAt("village") },
    delegated: places.some((group) => group.delegated),
    verification: { guide },
    source,
  };
}
