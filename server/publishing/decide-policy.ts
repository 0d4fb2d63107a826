import "server-only";
import { reachOf } from "@/domain/accounts/decide";
import type { DatedSeverity } from "@/domain/publishing/gate/policy";
import type { RecordKind } from "@/domain/publishing/gate/record";
import { regionPrefix } from "@/domain/regions/region";
import { Forbidden, type Official } from "@/server/accounts/official";
import { whoActs } from "@/server/audit/acting";
import { recordAudit } from "@/server/audit/record";
import { environment } from "@/server/db/environment";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";
import { rowOn, storedPolicy } from "@/server/publishing/policy";

/** Whether somebody may say what the gate does with all records of a kind: who publishes in all of the district. */
export function mayDecidePolicy({ grants }: Pick<Official, "grants">, records: RecordKind): boolean {
  const district = environment().DISTRICT;
  return grants.some(
    ({ role, region, department }) =>
      reachOf(role, "publish", records) !== null &&
      department === null &&
      (region === null || district.startsWith(regionPrefix(region))),
  );
}

/**
 * Adds to the district's policy what it does not say yet. Nothing is taken out: another decision from the same day on
 * takes the place of one.
 *
 * @returns how many rows were new.
 * @throws Forbidden where one is about records that reach beyond their own.
 */
export async function decidePolicy(official: Official, rows: readonly DatedSeverity[]): Promise<number> {
  const beyond = rows.find(({ records }) => !mayDecidePolicy(official, records));
  if (beyond) throw new Forbidden("publish", beyond.records, "outside");
  return withConnection((connection) =>
    inTransaction(
      connection,
      async () => {
        const before = await storedPolicy(connection);
        const added = rows.filter((row) => rowOn(before, row)?.severity !== row.severity);
        for (const row of added) await addRow(connection, row);
        for (const row of added) {
          const former = rowOn(before, row);
          await recordAudit(connection, {
            action: "change",
            noun: "gate-policy",
            code: `${row.records} ${row.rule}`,
            before: former ? { validFrom: former.validFrom, severity: former.severity } : null,
            after: { validFrom: row.validFrom, severity: row.severity },
          });
        }
        return added.length;
      },
      () => true,
    ),
  );
}

async function addRow(connection: Connection, { validFrom, records, rule, severity }: DatedSeverity): Promise<void> {
  await connection.query(
    "INSERT INTO gate_policies (valid_from, records, rule, severity, decided_by) VALUES ($1::date, $2, $3, $4, $5)",
    [validFrom, records, rule, severity, whoActs().actor],
  );
}
