import "server-only";
import { type FormContext, type FormFault, formFaults } from "@/domain/editing/form-rules";
import type { Cells } from "@/domain/editing/record-values";
import { positionSources } from "@/domain/positions/position-sources";
import { shanghaiTime } from "@/domain/time/shanghai";
import { readRecords } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import { recordAudit } from "@/server/audit/record";
import { beginChangeSet, endChangeSet } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";
import { writeRows } from "@/server/imports/write";
import { loadAreaCode } from "@/server/publishing/records";

async function loadContext(connection: Connection): Promise<FormContext> {
  const { rows } = await connection.query<{ code: string }>("SELECT code FROM sources WHERE kind = 'generated'");
  return { areaCode: await loadAreaCode(connection), generated: new Set(rows.map(({ code }) => code)) };
}

/** What a form of a record asks beyond what the importer asks of a row. */
export async function faultsOf(connection: Connection, base: Cells, mine: Cells): Promise<FormFault[]> {
  return formFaults(base, mine, await loadContext(connection));
}

/**
 * Makes the source that a position names, where it is one of those that the editor of positions knows and the district
 * has not listed it yet: within the transaction of the connection, as a step of its own that can be undone.
 */
export async function ensurePositionSource(connection: Connection, code: string | undefined, at: Date): Promise<void> {
  const source = positionSources.find((each) => each.code === code);
  if (!source) return;
  const { rowCount } = await connection.query("SELECT FROM sources WHERE code = $1", [source.code]);
  if (rowCount) return;
  const published = shanghaiTime(at).isoDate.slice(0, 4);
  const cells = { ...source, licence: source.licence ?? "", published, published_qualifier: "about" };
  async function* rows() {
    yield { row: 2, cells };
  }
  const reading = await readRecords(
    targets.sources,
    { headers: Object.keys(cells), rows: rows() },
    [-180, -90, 180, 90],
  );
  const changeSet = await beginChangeSet(connection, { kind: "edit", title: source.title });
  await writeRows(connection, targets.sources, reading.rows, { changeSet, onOutcome: () => undefined });
  await endChangeSet(connection, changeSet);
  await recordAudit(connection, {
    action: "create",
    noun: "district",
    code: source.code,
    after: { title: source.title },
  });
}
