import { z } from "zod";
import { rowIssueSchema } from "@/domain/imports/row-issue";

/** What a column said before and says now: values as JSON carries them; null where nothing is known. */
export const fieldChangeSchema = z.object({ column: z.string(), before: z.json(), after: z.json() });
export type FieldChange = z.infer<typeof fieldChangeSchema>;

const row = z.number().int().positive();
/** The row's key as a person reads it: `M001`, or `M001, 2` of a key of several columns. */
const key = z.string();

/** What becomes of one row of a file. */
export const rowOutcomeSchema = z.discriminatedUnion("became", [
  z.object({ became: z.literal("new"), row, key }),
  z.object({ became: z.literal("changed"), row, key, fields: z.array(fieldChangeSchema) }),
  z.object({ became: z.literal("unchanged"), row, key }),
  z.object({ became: z.literal("rejected"), row, key: key.nullable(), issues: z.array(rowIssueSchema) }),
]);
export type RowOutcome = z.infer<typeof rowOutcomeSchema>;
