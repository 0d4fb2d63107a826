import { z } from "zod";
import { sourceSchema } from "@/domain/sources/source";

/** A source and what rests on it. */
export const sourceUseSchema = sourceSchema
  .extend({
    /** Rows and positions that rest on it, and notes that name it. */
    rows: z.number().int(),
    /** The same by table, named as in docs/data-format.md, then `positions` and `notes`; tables without rows are absent. */
    rowsByNoun: z.record(z.string(), z.number().int()),
  })
  .meta({ id: "SourceUse" });
export type SourceUse = z.infer<typeof sourceUseSchema>;
