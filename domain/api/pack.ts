import { z } from "zod";
import { PACK_FORMAT, type Pack, packedTargets } from "@/domain/offline/pack";

/** A record by the names of its columns, which are those of the district's files; what is unknown is absent. */
const recordSchema = z.record(z.string(), z.json());

const siteSchema = z.object({
  name: z.string().nullable(),
  district: z.string().nullable(),
  city: z.string().nullable(),
  hotline: z.string(),
  repositoryUrl: z.string().nullable(),
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
  })
  .meta({ id: "Pack" }) satisfies z.ZodType<Pack>;
