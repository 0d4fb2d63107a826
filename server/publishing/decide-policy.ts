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

/** How many rows were new; or the first that would have held on days that have passed, in which case none is added. */
export type PolicyAnswer = { added: number } | { past: DatedSeverity };

/**
 * Adds to the district's policy what it does not say yet. Nothing is taken out: another decision from the same day on
 * takes the place of one. What was published on a day that has passed was published by the rules of that day, so that
 * nothing new holds from before today.
 *
 * @param today Shanghai day.
 * @throws Forbidden where one is about records that reach beyond their own.
 */
export async function decidePolicy(
  official: Official,
  rows: readonly DatedSeverity[],
  today: string,
): Promise<PolicyAnswer> {
  const beyond = rows.find(({ records }) => !mayDecidePolicy(official, records));
  if (beyond) throw new Forbidden("publish", beyond.records, "outside");
  return withConnection((connection) =>
    inTransaction(
      connection,
      async (): Promise<PolicyAnswer> => {
        const before = await storedPolicy(connection);
        const added = rows.filter((row) => rowOn(before, row)?.severity !== row.severity);
        const past = added.find(({ validFrom }) => validFrom < today);
        if (past) return { past };
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
        return { added: added.length };
      },
      (answer) => "added" in answer,
    ),
  );
}

/**
 * Takes out what was decided for a day that has not come.
 *
 * @param today Shanghai day.
 * @returns false where it holds already, or is not there.
 * @throws Forbidden where it is about records that reach beyond their own.
 */
export async function revokePlannedRule(official: Official, planned: DatedSeverity, today: string): Promise<boolean> {
  if (!mayDecidePolicy(official, planned.records)) throw new Forbidden("publish", planned.records, "outside");
  if (planned.validFrom <= today) return false;
  return withConnection((connection) =>
    inTransaction(
      connection,
      async () => {
        const { rowCount } = await connection.query(
          "DELETE FROM gate_policies WHERE valid_from = $1::date AND records = $2 AND rule = $3",
          [planned.validFrom, planned.records, planned.rule],
        );
        if (!rowCount) return false;
        await recordAudit(connection, {
          action: "delete",
          noun: "gate-policy",
          code: `${planned.records} ${planned.rule}`,
          before: { validFrom: planned.validFrom, severity: planned.severity },
        });
        return true;
      },
      (isDone) => isDone,
    ),
  );
}

async function addRow(connection: Connection, { validFrom, records, rule, severity }: DatedSeverity): Promise<void> {
  await connection.query(
    "INSERT INTO gate_policies (valid_from, records, rule, severity, decided_by) VALUES ($1::date, $2, $3, $4, $5)",
    [validFrom, records, rule, severity, whoActs().actor],
  );
}
