import { z } from "zod";
import { issueParamsSchema } from "@/domain/imports/row-issue";

/** Why a file as a whole cannot be read. The codes are stable: sentences in other languages hang on them. */
export const fileFaultCodes = [
  "missing",
  "unopenable",
  "no-file",
  "too-large",
  "empty",
  "no-header",
  "open-quote",
  "encoding",
  "pdf",
  "picture",
  "no-workbook",
  "old-workbook",
  "encrypted",
  "torn",
  "odd-archive",
  "bomb",
  "broken-workbook",
  "no-sheet",
  "no-known-sheet",
  "twin-sheets",
  "not-json",
  "not-geojson",
  "geojson-crs",
  "geojson-said-crs",
  "no-dataset",
  "bad-row",
] as const;

export const fileFaultSchema = z.object({ code: z.enum(fileFaultCodes), params: issueParamsSchema.optional() });
/** A code with the names and numbers that its sentence needs. */
export type FileFault = z.infer<typeof fileFaultSchema>;
