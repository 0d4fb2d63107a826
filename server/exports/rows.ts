import "server-only";
import type { TargetName } from "@/domain/imports/target-name";
import type { ProjectField } from "@/domain/projects/project";
import { placeGroups } from "@/domain/publishing/gate/record";
import { storedColumns } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import type { Connection } from "@/server/imports/connection";
import { offeringVerification, wholeConfirmedOn } from "@/server/verification/rows";

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

/** Every day that was given counts, those included that have not come yet. */
const EVER = "'infinity'";

/**
 * SQL for the day since which all of a row `t` stands confirmed: read again, the day confirms all of it, so it must not
 * be later than what was confirmed longest ago, and there is none where a group was not confirmed or has changed since.
 */
const confirmedOn: Partial<Record<TargetName, string>> = {
  "service-points": wholeConfirmedOn("service-points", "t.code", placeGroups.length, EVER),
  offerings: `(${offeringVerification("t.service_point", "t.matter", EVER)} ->> 'verifiedAt')`,
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
  const columns = storedColumns(target).map((column) =>
    column === "verified_at" && confirmedOn[name] ? `${confirmedOn[name]} AS verified_at` : `t.${quoted(column)}`,
  );
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
