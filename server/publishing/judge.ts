import "server-only";
import { judgeMatter, judgeServicePoint, type RuleResult } from "@/domain/publishing/gate/gate";
import type { PublishingAction } from "@/domain/publishing/lifecycle";
import type { DeskRecord, RecordName } from "@/domain/publishing/nouns";
import { shanghaiTime } from "@/domain/time/shanghai";
import type { Connection } from "@/server/imports/connection";
import { carryOut } from "@/server/publishing/effect";
import { storedPolicy } from "@/server/publishing/policy";
import { loadMatters, loadServicePoints } from "@/server/publishing/records";
import { gateContext } from "@/server/publishing/review";

/** What the gate says of one record as it stands in the tables; null of kinds that have no rules. */
export async function judge(
  connection: Connection,
  { noun, code }: RecordName,
  at: Date,
): Promise<RuleResult[] | null> {
  if (noun !== "matters" && noun !== "service-points") return null;
  const where = { region: "", on: shanghaiTime(at).isoDate, at, code };
  const [context, policy] = [await gateContext(connection, at), await storedPolicy(connection)];
  if (noun === "matters") {
    const [matter] = await loadMatters(connection, where);
    return matter ? judgeMatter(matter, context, policy) : [];
  }
  const [point] = await loadServicePoints(connection, where);
  return point ? judgeServicePoint(point, context, policy) : [];
}

/**
 * What the gate would say of a record after an action: carried out to be judged, then rolled back within the same
 * transaction. So a record that is not there now is judged as residents would see it.
 */
export async function judgedAfter(
  connection: Connection,
  record: DeskRecord,
  action: PublishingAction,
  now: Date,
): Promise<RuleResult[] | null> {
  await connection.query("SAVEPOINT judged");
  await carryOut(connection, record, { decision: { id: "0", action, reason: null }, now, resumes: null });
  const results = await judge(connection, record, now);
  await connection.query("ROLLBACK TO SAVEPOINT judged");
  return results;
}
