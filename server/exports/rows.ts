import "server-only";
import type { TargetName } from "@/domain/imports/target-name";
import type { ProjectField } from "@/domain/projects/project";
import { storedColumns } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import type { Connection } from "@/server/imports/connection";

/** The columns of a project that are for officials only where it says so of the field. */
const columnsOf: Partial<Record<ProjectField, readonly string[]>> = {
  investment: ["total_investment", "investment_qualifier"],
  funding: ["funding"],
  "annual-plan": ["annual_plan", "annual_plan_year"],
  statistics: ["statistics", "statistics_since"],
};

/** The lists that are for officials only where their project says so of the field. */
const fieldOf: Partial<Record<TargetName, ProjectField>> = {
  progress: "progress",
  problems: "problems",
  "problem-events": "problems",
  duties: "duties",
  parties: "parties",
  deferrals: "deferrals",
  photos: "photos",
};

const quoted = (name: string) => `"${name}"`;

/**
 * All rows of a target's table, ordered by its key.
 *
 * @param internal also what is for officials only.
 */
export async function loadRecords(
  connection: Connection,
  name: TargetName,
  internal: boolean,
): Promise<ImportedRecord[]> {
  const target: Target = targets[name];
  const field = internal ? undefined : fieldOf[name];
  const columns = storedColumns(target).map((column) => `t.${quoted(column)}`);
  const hidden = "WHERE NOT EXISTS (SELECT FROM projects p WHERE p.code = t.project AND $1 = ANY(p.internal))";
  const { rows } = await connection.query<{ record: ImportedRecord }>(
    `SELECT to_jsonb(r) AS record FROM (
       SELECT ${columns.join(", ")} FROM ${quoted(target.table)} t ${field ? hidden : ""}
     ) r ORDER BY ${target.key.map(quoted).join(", ")}`,
    field ? [field] : [],
  );
  const records = rows.map(({ record }) => record);
  return name === "projects" && !internal ? records.map(withoutInternal) : records;
}

function withoutInternal(record: ImportedRecord): ImportedRecord {
  const internal = Object.entries(columnsOf).filter(
    ([field]) => Array.isArray(record.internal) && record.internal.some((each) => each === field),
  );
  const empty = internal.flatMap(([, columns]) => columns.map((column) => [column, null] as const));
  return { ...record, ...Object.fromEntries(empty) };
}

/** How many projects keep something for officials only. */
export async function countInternal(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM projects WHERE cardinality(internal) > 0",
  );
  return rows[0]?.count ?? 0;
}
