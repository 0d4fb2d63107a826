import "server-only";
import type { Audience, MatterSummary, OfferedMatter, OfferingMode, TaskType, Topic } from "@/domain/matters/matter";
import type { ServicePointLevel } from "@/domain/service-points/service-point";
import type { ValueQuality } from "@/domain/truth/quality";
import { Prisma } from "@/prisma/generated/client";
import { allOf, oneOf } from "@/server/positions/rows";
import { anyWordsCondition } from "@/server/search/words";
import { shown } from "@/server/truth/sample";
import { told, type VerificationRow } from "@/server/verification/rows";

/** Columns of a matter `p` for a summary. */
export function matterColumns(): Prisma.Sql {
  return Prisma.sql`
    p.code, p.name, p.short_name, p.department, p.topic, p.audience, p.task_type, p.accept_levels,
    p.promised_limit, p.quality, (
      SELECT count(*)::int FROM offerings places
      WHERE places.matter = p.code AND ${shown(Prisma.sql`places.quality`)}) AS place_count`;
}

export type MatterRow = {
  code: string;
  name: string;
  short_name: string | null;
  department: string;
  topic: string;
  audience: string[];
  task_type: string;
  accept_levels: string[];
  promised_limit: string | null;
  quality: string;
  place_count: number;
};

export function matterSummaryOf(row: MatterRow): MatterSummary {
  return {
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    department: row.department,
    topic: row.topic as Topic,
    audience: row.audience as Audience[],
    taskType: row.task_type as TaskType,
    acceptLevels: row.accept_levels as ServicePointLevel[],
    promisedLimit: row.promised_limit,
    placeCount: row.place_count,
    quality: row.quality as ValueQuality,
  };
}

/** Columns of an offering, as they stand beside its matter or its service point. */
export type OfferingColumns = { mode: string; window: string | null; delegated: boolean; offering_quality: string };

export function offeringOf(row: OfferingColumns) {
  return {
    mode: row.mode as OfferingMode,
    window: row.window,
    delegated: row.delegated,
    offeringQuality: row.offering_quality as ValueQuality,
  };
}

export type OfferedMatterRow = MatterRow & OfferingColumns & { verification: VerificationRow | null };

export function offeredMatterOf(row: OfferedMatterRow, at: Date): OfferedMatter {
  const offerings = told("offerings", row.verification, at);
  return { ...matterSummaryOf(row), ...offeringOf(row), verifiedAt: offerings.verifiedAt, verification: { offerings } };
}

export type MatterFilter = {
  q?: string;
  /** What says the same as `q`. */
  otherwise?: readonly string[];
  topic?: Topic[];
  audience?: Audience;
  /** Accepted at one of these levels. */
  level?: ServicePointLevel[];
  department?: string;
  /** A district power that some township exercises. */
  delegated?: boolean;
  /** Accepted in the township or the village: 就近办. */
  nearHome?: boolean;
  /** First letter of the name's pinyin, A–Z. */
  initial?: string;
};

/** A matter `p` that a township accepts or a village does: 就近办. */
export const nearHomeCondition = Prisma.sql`p.accept_levels && ARRAY['township', 'village']`;

/** A matter `p` whose power some township exercises for the district: 区级权限，街道可办. */
export function delegatedCondition(): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM offerings o WHERE o.matter = p.code AND o.delegated AND ${shown(Prisma.sql`o.quality`)})`;
}

/** A condition, its opposite, or none. */
function yesOrNo(condition: Prisma.Sql, wanted: boolean | undefined): Prisma.Sql[] {
  if (wanted === undefined) return [];
  return [wanted ? condition : Prisma.sql`NOT (${condition})`];
}

/** Matters `p` that a filter shows. */
export function mattersMatching(filter: MatterFilter): Prisma.Sql {
  return allOf([
    shown(Prisma.sql`p.quality`),
    ...(filter.q ? [anyWordsCondition(filter.q, filter.otherwise ?? [])] : []),
    ...oneOf(Prisma.sql`p.topic`, filter.topic),
    ...(filter.audience ? [Prisma.sql`p.audience @> ARRAY[${filter.audience}]`] : []),
    ...(filter.level?.length ? [Prisma.sql`p.accept_levels && ${filter.level}::text[]`] : []),
    ...(filter.department ? [Prisma.sql`p.department = ${filter.department}`] : []),
    ...yesOrNo(delegatedCondition(), filter.delegated),
    ...yesOrNo(nearHomeCondition, filter.nearHome),
    ...(filter.initial ? [Prisma.sql`starts_with(p.sort_key, ${filter.initial.toLowerCase()})`] : []),
  ]);
}
