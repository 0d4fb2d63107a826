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

/** SQL for the rows of a target's table, ordered by its key, with its values. */
function recordsQuery(name: TargetName, internal: boolean): { text: string; values: string[] } {
  const target: Target = targets[name];
  const field = internal ? undefined : fieldOf[name];
  const columns = storedColumns(target).map((column) =>
    column === "verified_at" && confirmedOn[name] ? `${confirmedOn[name]} AS verified_at` : `t.${quoted(column)}`,
  );
  const hidden = "WHERE NOT EXISTS (SELECT FROM projects p WHERE p.code = t.project AND $1 = ANY(p.internal))";
  const text = `SELECT to_jsonb(r) AS record FROM (
       SELECT ${columns.join(", ")} FROM ${quoted(target.table)} t ${field ? hidden : ""}
     ) r ORDER BY ${target.key.map(quoted).join(", ")}`;
  return { text, values: field ? [field] : [] };
}

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
  const { rows } = await connection.query<{ record: ImportedRecord }>(recordsQuery(name, internal));
  const records = rows.map(({ record }) => record);
  return name === "projects" && !internal ? records.map(withoutInternal) : records;
}

/** Rows that stand in memory at once. */
const PAGE = 1_000;

/** The same rows, what is for officials only among them, page by page: within a transaction, by a cursor. */
export async function* recordPages(connection: Connection, name: TargetName): AsyncGenerator<ImportedRecord[]> {
  await connection.query(`DECLARE exported NO SCROLL CURSOR FOR ${recordsQuery(name, true).text}`);
  for (;;) {
    const { rows } = await connection.query<{ record: ImportedRecord }>(`FETCH ${PAGE} FROM exported`);
    if (rows.length > 0) yield rows.map(({ record }) => record);
    if (rows.length < PAGE) break;
  }
  await connection.query("CLOSE exported");
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
