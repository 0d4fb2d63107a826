import "server-only";
import { toCsv } from "@/domain/lists/csv";
import type { RuleNumber } from "@/domain/publishing/gate/finding";
import type { DatedSeverity } from "@/domain/publishing/gate/policy";
import type { RecordKind } from "@/domain/publishing/gate/record";
import { type Connection, withConnection } from "@/server/imports/connection";

/** A row of the district's policy with who decided it. */
export type KeptSeverity = DatedSeverity & { decidedBy: string; decidedAt: Date };

/** The district's own policy, in the order in which it was decided: of two rows about one day the later one holds. */
export async function storedPolicy(connection: Connection): Promise<KeptSeverity[]> {
  const { rows } = await connection.query<KeptSeverity>(
    `SELECT valid_from::text AS "validFrom", records, rule, severity, decided_by AS "decidedBy", decided_at AS "decidedAt"
     FROM gate_policies ORDER BY id`,
  );
  return rows;
}

export function gatePolicy(): Promise<KeptSeverity[]> {
  return withConnection(storedPolicy);
}

/** The row that holds about a rule from one day on; the newest of that day. */
export function rowOn(policy: readonly DatedSeverity[], { records, rule, validFrom }: DatedSeverity) {
  return policy.findLast((each) => each.records === records && each.rule === rule && each.validFrom === validFrom);
}

/** The policy as the file that `npm run review -- --policy` and the console read; of one day and rule only what holds. */
export function policyCsv(policy: readonly DatedSeverity[]): string {
  const holding = policy.filter((row) => rowOn(policy, row) === row);
  const lines = holding.map(({ validFrom, records, rule, severity }): [string, RecordKind, RuleNumber, string] => [
    validFrom,
    records,
    rule,
    severity,
  ]);
  return toCsv([["valid_from", "records", "rule", "severity"], ...lines]);
}
