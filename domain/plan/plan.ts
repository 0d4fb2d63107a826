import { z } from "zod";
import { offeringModeSchema } from "@/domain/matters/matter";
import { travelModes } from "@/domain/travel/estimates";

const namedSchema = z.object({ code: z.string(), name: z.string() });
const instant = z.string().meta({ description: "RFC 3339 with +08:00" });
const minutes = z.number().int();

export const tripStopSchema = z
  .object({
    servicePoint: namedSchema,
    matters: z.array(namedSchema.extend({ mode: offeringModeSchema })),
    /** Null, as the other times, where nobody can say how far it is or when it opens. */
    arrive: instant.nullable(),
    /** When it is one's turn, queues not counted; later than `arrive` where one waits for the opening. */
    begin: instant.nullable(),
    leave: instant.nullable(),
    /** Metres on the ground from the stop before or the start, estimated from the straight line. */
    distance: z.number().int().nullable(),
    /** Metres on the ground, estimated, of the longest way there may be where positions are not exact; else `distance`. */
    farthest: z.number().int().nullable(),
    /** Metres as the crow flies. */
    straight: z.number().int().nullable(),
    /** Minutes on the way to it, estimated, for `farthest`. */
    minutes: minutes.nullable(),
    /** Whether the opening hours are known. */
    hoursKnown: z.boolean(),
    /** Whether its position is; otherwise the way is reckoned to the seat of its region. */
    positionKnown: z.boolean(),
  })
  .meta({ id: "TripStop" });
export type TripStop = z.infer<typeof tripStopSchema>;

/** Why a trip stands behind the best one. */
export const shortcomingSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("more-stops"), stops: minutes }),
  z.object({ kind: z.literal("longer"), minutes }),
  z.object({ kind: z.literal("farther"), metres: z.number().int() }),
  z.object({ kind: z.literal("hands-in"), matters: minutes }),
  z.object({ kind: z.literal("uncertain"), servicePoint: namedSchema }),
  z.object({ kind: z.literal("equal") }),
]);
export type Shortcoming = z.infer<typeof shortcomingSchema>;

export const tripSchema = z
  .object({
    stops: z.array(tripStopSchema),
    depart: instant,
    /** Null where the last stop's times are not known. */
    finish: instant.nullable(),
    /** From `depart` to the end of the last stop whose times are known, split into its three parts. */
    minutes,
    travelMinutes: minutes,
    waitMinutes: minutes,
    serviceMinutes: minutes,
    /** Metres on the ground, estimated, of all legs that are known. */
    distance: z.number().int(),
    /** The same with every leg at its longest: what the times are planned with. */
    farthest: z.number().int(),
    /** Leaving later than this, it can no longer all be done that day. */
    latestDeparture: instant.nullable(),
    /** Leaving as late as this, one is done as early as when leaving at `depart`. */
    unhurriedDeparture: instant.nullable(),
    worse: z.array(shortcomingSchema),
  })
  .meta({ id: "Trip" });
export type Trip = z.infer<typeof tripSchema>;

/** Why a matter of the basket is in no trip. */
export const leftOutReasons = ["online", "nowhere", "assistance-only", "not-in-full", "later-visit"] as const;
export const leftOutSchema = z.object({
  matter: namedSchema,
  reason: z.enum(leftOutReasons),
  /** With `later-visit`: the matters whose result it waits for. */
  after: z.array(namedSchema),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

/** A trip that would be better if the hours did not stand against it. */
export const missedSchema = z.object({
  stops: z.array(namedSchema),
  servicePoint: namedSchema,
  reason: z.enum(["closed-today", "closed-before", "not-enough-time", "waits"]),
  arrive: instant,
  /** When its last opening of the day ends; with `waits` when it opens. */
  bound: instant.nullable(),
});
export type Missed = z.infer<typeof missedSchema>;

/**
 * - `today`: a single trip does it all on the day of `at`.
 * - `later`: not that day; the trips are those of the first day that works.
 * - `split`: no day suffices for one trip; `split` has the parts.
 * - `none`: there is nothing to go out for, or no place in reach.
 */
export const outlooks = ["today", "later", "split", "none"] as const;

export const planSchema = z
  .object({
    items: z.array(tripSchema),
    outlook: z.enum(outlooks),
    /** When not `today`: what can be done that day and the rest on the first day after it that works. */
    split: z.array(tripSchema),
    leftOut: z.array(leftOutSchema),
    missed: z.array(missedSchema),
    at: instant,
    mode: z.enum(travelModes),
    /** How legs and counters were estimated. */
    estimate: z.object({
      detour: z.number(),
      metresPerMinute: z.number(),
      overheadMinutes: z.number(),
      counterMinutes: z.number(),
    }),
  })
  .meta({ id: "Plan" });
export type Plan = z.infer<typeof planSchema>;
