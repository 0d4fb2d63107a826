import { z } from "zod";
import { roles } from "@/domain/accounts/roles";
import { PACK_FORMAT, packedTargets } from "@/domain/offline/pack";
import { publishingActions } from "@/domain/publishing/lifecycle";
import { fieldGroups, verificationWays } from "@/domain/verification/freshness";

/** A record by the names of its columns, which are those of the district's files; what is unknown is absent. */
const recordSchema = z.record(z.string(), z.unknown());

const siteSchema = z.object({
  name: z.string().nullable(),
  district: z.string().nullable(),
  city: z.string().nullable(),
  /** Whether generated values of the sample stand among the data. */
  sample: z.boolean().optional(),
  hotline: z.string(),
  repositoryUrl: z.string().nullable(),
});

const successorSchema = z.object({ code: z.string(), name: z.string() }).nullable();

const announcedSchema = z.object({
  planned: z.array(
    z.object({
      action: z.enum(publishingActions),
      /** First Shanghai day. */
      on: z.string(),
      reason: z.string().nullable(),
      successor: successorSchema,
    }),
  ),
  instead: successorSchema,
});

/** The offline pack as an answer. */
export const packSchema = z
  .object({
    /** Raised when the shape changes. */
    format: z.literal(PACK_FORMAT),
    /** Changes with the content, and with nothing else. */
    version: z.string(),
    site: siteSchema,
    /** Statistical code of the district that the map opens on. */
    district: z.string(),
    /** West, south, east, north; WGS 84. */
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    approvalNumber: z.string().nullable(),
    /** Records by what they are. */
    rows: z.record(z.enum(packedTargets), z.array(recordSchema)),
    /**
     * Matters at places that are alike in everything else: for the number of a matter in `rows.matters`, the numbers of
     * places in `rows["service-points"]`.
     */
    offerings: z.array(z.object({ alike: recordSchema, places: z.record(z.string(), z.array(z.number().int())) })),
    /** The newest verification of each group of fields of a record, and of each matter at a place. */
    verifications: z.array(
      z.object({
        noun: z.enum(["service-points", "offerings", "facilities", "matters"]),
        code: z.string(),
        group: z.enum(fieldGroups),
        matter: z.string().nullable(),
        verifiedAt: z.string(),
        role: z.enum(roles).nullable(),
        unit: z.string().nullable(),
        how: z.enum(verificationWays).nullable(),
      }),
    ),
    /** What residents should know of a record before it changes, by noun and code: `matters/M001`. */
    announced: z.record(z.string(), announcedSchema),
  })
  .meta({ id: "Pack" });
