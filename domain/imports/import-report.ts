import { z } from "zod";
import { importDiffSchema } from "@/domain/imports/import-diff";
import { shortNotices } from "@/domain/imports/notices";
import { positionFindingSchema } from "@/domain/imports/position-finding";
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
    /** Empty rows, which are skipped. */
    empty: count,
    accepted: count,
    rejected: count,
    new: count,
    changed: count,
    unchanged: count,
    /** Rows of child tables that stood in the database and no longer stand in the file. */
    removed: count,
    /** False after a dry run, and where the file was refused as a whole. */
    written: z.boolean(),
    /** Why nothing of the file is written though it could be read; null where that is not so. */
    refused: z.enum(["rejected-rows", "positions"]).nullable(),
    /** What the file changes, or would change: in a size that does not grow with it. */
    diff: importDiffSchema,
    /** What is suspicious about its positions. */
    positions: z.array(positionFindingSchema),
    /** Why rows were rejected; one row may have several. */
    issues: z.array(rowIssueSchema),
    /** What was seen and rejects nothing, such as a column that nobody knows. */
    notices: z.array(rowIssueSchema),
  })
  .meta({ id: "ImportReport" });
export type ImportReport = z.infer<typeof importReportSchema>;

/** How many complaints a plan tells; the report has all of them. */
const PLANNED_ISSUES = 200;
/** Of one kind; the others are counted. */
const PLANNED_NOTICES = 12;

/** What a file would do, as a value to be stored and shown: as large for a hundred rows as for a million. */
export const importPlanSchema = importReportSchema
  .extend({ issueCount: count, issues: z.array(rowIssueSchema).max(PLANNED_ISSUES) })
  .meta({ id: "ImportPlan" });
export type ImportPlan = z.infer<typeof importPlanSchema>;

/** The plan that a report amounts to. */
export function planOf(report: ImportReport): ImportPlan {
  return {
    ...report,
    issueCount: report.issues.length,
    issues: report.issues.slice(0, PLANNED_ISSUES),
    notices: shortNotices(report.notices, PLANNED_NOTICES),
  };
}

/** What became of a folder or a workbook: the sums over its tables, and each table. */
export const datasetReportSchema = z
  .object({
    /** The folder, or the workbook's file. */
    folder: z.string(),
    read: count,
    empty: count,
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
