import "server-only";
import { concernsOf } from "@/domain/reports/concern";
import { caseKinds, reportedNouns } from "@/domain/reports/kinds";
import { recordAudit } from "@/server/audit/record";
import type { Connection } from "@/server/imports/connection";

const concerns = reportedNouns.flatMap((noun) =>
  caseKinds.flatMap((kind) => concernsOf(noun, kind).map((concern) => ({ noun, kind, ...concern }))),
);

type Touched = { id: number; region: string };

const DIFFERS = `(k.columns IS NULL OR EXISTS (
  SELECT FROM unnest(k.columns) AS col(name) WHERE r.before->col.name IS DISTINCT FROM r.after->col.name))`;
const CONCERN = `jsonb_to_recordset($2::jsonb) AS k(noun text, kind text, target text, by text, columns text[])`;

// Twice, so that rows of the record itself are found by their key: an import writes a hundred thousand of them.
const CORRECTED = `
  UPDATE report_cases c
  SET state = 'corrected', corrected_at = clock_timestamp(), corrected_by = $1::bigint, version = c.version + 1
  WHERE c.state = 'accepted' AND (
    EXISTS (
      SELECT FROM ${CONCERN} JOIN record_changes r ON r.target = k.target AND r.key = c.code
      WHERE k.noun = c.noun AND k.kind = c.kind AND k.by = 'code' AND r.change_set = $1::bigint AND ${DIFFERS})
    OR EXISTS (
      SELECT FROM ${CONCERN} JOIN record_changes r ON r.target = k.target
      WHERE k.noun = c.noun AND k.kind = c.kind AND k.by <> 'code' AND r.change_set = $1::bigint
        AND coalesce(r.after, r.before)->>k.by = c.code AND ${DIFFERS}))
  RETURNING c.id, c.region`;

const REOPENED = `
  UPDATE report_cases c
  SET state = 'accepted', corrected_at = NULL, corrected_by = NULL, version = c.version + 1
  WHERE c.corrected_by = (SELECT undoes FROM change_sets WHERE id = $1::bigint)
  RETURNING c.id, c.region`;

/**
 * Tells reporters what a change set has done for them: cases that were found right, and whose field it wrote, are
 * corrected, whoever wrote it and by whichever way. Where it takes such a change set back, they wait again.
 */
export async function settleCases(connection: Connection, changeSet: string): Promise<void> {
  const { rows: found } = await connection.query<{ undoes: boolean; waiting: boolean }>(
    `SELECT undoes IS NOT NULL AS undoes, EXISTS (SELECT FROM report_cases WHERE state = 'accepted') AS waiting
     FROM change_sets WHERE id = $1::bigint`,
    [changeSet],
  );
  const [set] = found;
  if (!set || (!set.undoes && !set.waiting)) return;
  const { rows } = set.undoes
    ? await connection.query<Touched>(REOPENED, [changeSet])
    : await connection.query<Touched>(CORRECTED, [changeSet, JSON.stringify(concerns)]);
  const [was, is] = set.undoes ? ["corrected", "accepted"] : ["accepted", "corrected"];
  for (const { id, region } of rows) {
    const told = { before: { state: was }, after: { state: is, changeSet } };
    await recordAudit(connection, { action: "change", noun: "reports", code: `${id}`, region, ...told });
  }
}
