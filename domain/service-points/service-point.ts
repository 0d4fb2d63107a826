import { z } from "zod";
import { positionSchema } from "@/domain/positions/position";
import { awayPlanSchema } from "@/domain/publishing/absences";
import { openStateSchema } from "@/domain/service-points/open-state-schema";
import { citationSchema } from "@/domain/sources/source";
import { valueQualitySchema } from "@/domain/truth/quality";
import { groupVerificationSchema } from "@/domain/verification/freshness";

export const servicePointLevelSchema = z.enum(["district", "township", "village"]);
export type ServicePointLevel = z.infer<typeof servicePointLevelSchema>;

export const servicePointKindSchema = z.enum([
  "district-hall",
  "department-hall",
  "township-centre",
  "village-station",
  "self-service",
  "partner",
  "enterprise-home",
  "warm-station",
]);
export type ServicePointKind = z.infer<typeof servicePointKindSchema>;

export const windowKindSchema = z.enum([
  "general",
  "category",
  "special",
  "assistance",
  "no-solution",
  "priority",
  "cross-region",
]);

export const servicePointStatusSchema = z.enum(["active", "suspended", "moved"]);

export const phoneSchema = z.object({ label: z.string(), number: z.string() });
export type Phone = z.infer<typeof phoneSchema>;

/** A service point in a list. */
export const servicePointSummarySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    level: servicePointLevelSchema,
    kind: servicePointKindSchema,
    region: z.string(),
    regionName: z.string(),
    /** Name of the township it lies in; null where it serves a whole district. */
    townshipName: z.string().nullable(),
    address: z.string().nullable(),
    position: positionSchema.nullable(),
    /** Metres from `near`; null without one, or without a position. */
    distance: z.number().nullable(),
    open: openStateSchema,
    /** With `open=after-work`: the next time outside office hours, RFC 3339; otherwise null. */
    afterWork: z.object({ from: z.string(), to: z.string(), appointment: z.boolean() }).nullable(),
    phones: z.array(phoneSchema),
    amenities: z.array(z.string()),
    /** At the instant of `open`: a suspension that is over is none. */
    status: servicePointStatusSchema,
    /** Where the list is of the places for a matter: how this one handles it; otherwise null. */
    mode: z.enum(["full", "intake", "assistance", "self-service", "agent"]).nullable(),
    /** Announced and not yet so, soonest first; on days when it will be away, `open` says so. */
    plans: z.array(awayPlanSchema),
    /** ISO date on which somebody last confirmed some group of its fields as they stand; null = never. */
    verifiedAt: z.string().nullable(),
    source: citationSchema,
  })
  .meta({ id: "ServicePointSummary" });
export type ServicePointSummary = z.infer<typeof servicePointSummarySchema>;

export const windowSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: windowKindSchema,
    quality: valueQualitySchema,
    note: z.string().nullable(),
    source: citationSchema,
    /** Matters offered at this window. */
    matterCount: z.number().int(),
  })
  .meta({ id: "Window" });
export type Window = z.infer<typeof windowSchema>;

export const servicePointSchema = servicePointSummarySchema
  .extend({
    shortName: z.string().nullable(),
    aliases: z.array(z.string()),
    landmark: z.string().nullable(),
    /** OpenStreetMap opening_hours text, or null. */
    openingHours: z.string().nullable(),
    hoursQuality: valueQualitySchema,
    /** Why it is suspended, in the words of the notice. */
    statusReason: z.string().nullable(),
    /** ISO date, the last day of the suspension; null where it has none or nobody said. */
    suspendedUntil: z.string().nullable(),
    /** The service point that serves in its place where it moved. */
    movedTo: z.object({ code: z.string(), name: z.string() }).nullable(),
    /** How fresh each group of its fields is. */
    verification: z.object({
      position: groupVerificationSchema,
      contacts: groupVerificationSchema,
      hours: groupVerificationSchema,
    }),
    amenitiesQuality: valueQualitySchema,
    note: z.string().nullable(),
    windows: z.array(windowSchema),
    matterCount: z.number().int(),
    positionSource: citationSchema.nullable(),
  })
  .meta({ id: "ServicePoint" });
export type ServicePoint = z.infer<typeof servicePointSchema>;
