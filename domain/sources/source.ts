import { z } from "zod";

export const sourceKindSchema = z.enum([
  "article",
  "statistics",
  "map-listing",
  "public-page",
  "compiled",
  "generated",
]);

/** Where a value comes from. */
export const sourceSchema = z
  .object({
    code: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    /** Year, month or day, as exact as known. */
    published: z.string(),
    publishedQualifier: z.enum(["exactly", "about"]),
    kind: sourceKindSchema,
    url: z.string().nullable(),
    licence: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: "Source" });
export type Source = z.infer<typeof sourceSchema>;

/** A source as it stands beside one record: with the heading inside it. */
export const citationSchema = z
  .object({
    code: z.string(),
    title: z.string(),
    published: z.string(),
    publishedQualifier: z.enum(["exactly", "about"]),
    kind: sourceKindSchema,
    section: z.string().nullable(),
  })
  .meta({ id: "Citation" });
export type Citation = z.infer<typeof citationSchema>;
