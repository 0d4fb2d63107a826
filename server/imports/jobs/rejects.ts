import "server-only";
import type { RowIssue } from "@/domain/imports/row-issue";
import { UnreadableFile } from "@/importers/formats/raw-table";
import { rejectsCsv } from "@/importers/rejects";
import { targets } from "@/importers/target-list";
import { withConnection } from "@/server/imports/connection";
import { withFiles } from "@/server/imports/jobs/files";
import type { JobTable } from "@/server/imports/jobs/job";
import { issuesOf } from "@/server/imports/jobs/view";

/**
 * The rejected rows of a table as they stood in its file, with their reasons, as CSV.
 *
 * @returns null where the file is no longer kept.
 */
export async function rejectsOf(
  job: string,
  { order, target, said, file, sheet }: JobTable,
  says: { issue(issue: RowIssue): string; column(column: string): string },
): Promise<string | null> {
  if (target === null) return null;
  const issues = await issuesOf(job, order);
  try {
    return await withConnection((connection) =>
      withFiles(connection, job, async (uploaded) => {
        const table = await uploaded.open({ file, sheet }, { ...targets[target], said });
        const lines: string[] = [];
        for await (const line of rejectsCsv(table, issues, says.issue, says.column)) lines.push(line);
        return lines.join("");
      }),
    );
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** What the file of rejects of a table is called, after its own file and sheet: `项目.xlsx [一季度]` → `项目-一季度-rejected`. */
export function rejectsName(table: string): string {
  const plain = table.replace(/\.(csv|tsv|txt|xlsx|geojson|json)(?=$| \[)/iu, "").replace(/ \[(.*)\]$/u, "-$1");
  return `${plain}-rejected`;
}
