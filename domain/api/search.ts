import { z } from "zod";
import { facilityKindSchema } from "@/domain/facilities/facility";
import { type SearchGroup, searchGroups } from "@/domain/search/groups";
import { hitReasons } from "@/domain/search/rank";
import { openStateSchema } from "@/domain/service-points/open-state-schema";
import { servicePointKindSchema } from "@/domain/service-points/service-point";

/**
 * Why a hit fits, best first: the whole name, its beginning, another name, a word that means the same, some of its
 * words, its pinyin, the initials of its pinyin, or something that sounds or is spelt nearly alike.
 */
export const hitReasonSchema = z.enum(hitReasons);

export const searchHitSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    /** The page that shows it, in the default language. */
    url: z.string(),
    why: hitReasonSchema,
    /** The other name that matched; null when the name itself did. */
    alias: z.string().nullable(),
    /** What matched, as stretches [from, to) of `alias`, or of `name` where there is none. */
    marks: z.array(z.tuple([z.number().int(), z.number().int()])),
    /** What a word of the query was taken for, where `why` is `synonym`. */
    synonym: z.object({ word: z.string(), term: z.string() }).nullable(),
    /** Metres from `near`; null without one, or without a position. */
    distance: z.number().nullable(),
    /** Whether a service point is open; null for other nouns. At the hours asked for, where there are any. */
    open: openStateSchema.nullable(),
    /** Who handles a matter that no place on this map does: 派出所, else the department; null otherwise. */
    onlyAt: z.string().nullable(),
  })
  .meta({ id: "SearchHit" });
export type SearchHit = z.infer<typeof searchHitSchema>;

/** What a query asks besides naming something; null and false where it does not. */
export const searchFacetsSchema = z
  .object({
    /** 附近: places are sorted by distance where `near` is given. */
    near: z.boolean(),
    /** 在哪, 要带什么, 多少钱, 多久, 怎么办. */
    place: z.boolean(),
    materials: z.boolean(),
    fee: z.boolean(),
    time: z.boolean(),
    how: z.boolean(),
    /** 周六, 晚上, 现在: the words, and the instant at which service points have to be open. */
    hours: z.object({ said: z.string(), openAt: z.string() }).nullable(),
  })
  .meta({ id: "SearchFacets" });
export type SearchFacets = z.infer<typeof searchFacetsSchema>;

const kindFields = { name: z.string(), count: z.number().int(), url: z.string() };

/** A kind of place, where the query names nothing but one: its name, how many there are, the map with only these. */
export const searchKindSchema = z
  .discriminatedUnion("group", [
    z.object({ group: z.literal("facilities"), kind: facilityKindSchema, ...kindFields }),
    z.object({ group: z.literal("servicePoints"), kind: servicePointKindSchema, ...kindFields }),
  ])
  .meta({ id: "SearchKind" });
export type SearchKind = z.infer<typeof searchKindSchema>;

export const searchAnswerSchema = z
  .object({
    ...(Object.fromEntries(searchGroups.map((group) => [group, z.array(searchHitSchema)])) as Record<
      SearchGroup,
      z.ZodArray<typeof searchHitSchema>
    >),
    /** 附近的医院: the kind that was asked for; comes before all names. */
    kind: searchKindSchema.nullable(),
    /** The groups that have hits, the one with the best hit first. */
    order: z.array(z.enum(searchGroups)),
    /** What was looked for, without fillers and words of intent. */
    core: z.string(),
    facets: searchFacetsSchema,
    /** The part of the query that the hits have, when none has all of it; null otherwise. */
    relaxed: z.string().nullable(),
  })
  .meta({ id: "SearchAnswer" });
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
