import { z } from "zod";
import { rowIssueSchema } from "@/domain/imports/row-issue";
import { targetNameSchema } from "@/domain/imports/target-name";

const count = z.number().int().nonnegative();

/** What became of one file. `accepted + rejected = read`, and `new + changed + unchanged = accepted`. */
export const importReportSchema = z
  .object({
    target: targetNameSchema,
    file: z.string(),
    /** Rows of the file that are not empty. */
    read: count,
    accepted: count,
    rejected: count,
    new: count,
    changed: count,
    unchanged: count,
    /** Rows of child tables that stood in the database and no longer stand in the file. */
    removed: count,
    /** False after a dry run, and where all or nothing was asked for and a row was rejected. */
    written: z.boolean(),
    /** Why rows were rejected; one row may have several. */
    issues: z.array(rowIssueSchema),
    /** What was seen and rejects nothing, such as a column that nobody knows. */
    notices: z.array(rowIssueSchema),
  })
  .meta({ id: "ImportReport" });
export type ImportReport = z.infer<typeof importReportSchema>;

/** What became of a folder or a workbook: the sums over its tables, and each table. */
export const datasetReportSchema = z
  .object({
    /** The folder, or the workbook's file. */
    folder: z.string(),
    read: count,
    accepted: count,
    rejected: count,
    new: count,
    changed: count,
    unchanged: count,
    removed: count,
    files: z.array(importReportSchema),
    /** Tables in the folder, or sheets of the workbook, that no target reads: most likely a misspelt name. */
    ignored: z.array(z.string()),
  })
  .meta({ id: "DatasetReport" });
export type DatasetReport = z.infer<typeof datasetReportSchema>;
