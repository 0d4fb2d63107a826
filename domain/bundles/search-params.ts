import { z } from "zod";
import { limitSchema } from "@/domain/lists/page";
import { codeParam, cursorParam, listParam, oneOfParam, splitList, wordsParam } from "@/domain/map/params";
import { placeParamsSchema } from "@/domain/map/search-params";
import { audienceSchema, topics } from "@/domain/matters/matter";

/** Matters of a bundle that only some people need, chosen: codes, comma-separated, each once. */
export const withParam = z
  .string()
  .transform((text, context): string[] => {
    const codes = [...new Set(splitList(text).filter(Boolean))];
    if (codes.some((code) => !codeParam.safeParse(code).success)) {
      context.addIssue({ code: "custom", message: "malformed" });
    }
    return codes;
  })
  .meta({ description: "codes of optional matters of the bundle that are needed too, comma-separated" });

/** `bundles` of the API: strict. */
export const bundlesQuery = z.strictObject({
  q: wordsParam.optional(),
  topic: listParam(topics).optional(),
  audience: oneOfParam(audienceSchema.options).optional(),
  limit: limitSchema,
  cursor: cursorParam.optional(),
});

/** `bundles/{code}` of the API: strict. */
export const bundleQuery = z.strictObject({
  with: withParam.optional(),
  near: placeParamsSchema.shape.near,
  at: placeParamsSchema.shape.at,
});
