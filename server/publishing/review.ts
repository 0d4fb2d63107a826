import "server-only";
import type { RuleNumber } from "@/domain/publishing/gate/finding";
import { judgeMatter, judgeServicePoint } from "@/domain/publishing/gate/gate";
import { areaCodeOf } from "@/domain/publishing/gate/phone";
import type { DatedSeverity } from "@/domain/publishing/gate/policy";
import {
  type GateContext,
  type GateMatter,
  type GateServicePoint,
  type PlaceGroup,
  placeGroups,
  type RecordKind,
} from "@/domain/publishing/gate/record";
import { type Review, type Reviewed, reviewOf } from "@/domain/publishing/review";
import { regionPrefix } from "@/domain/regions/region";
import { shanghaiTime } from "@/domain/time/shanghai";
import { allLimitsOn, type DatedLimits, freshnessOf } from "@/domain/verification/freshness";
import { environment } from "@/server/db/environment";
import { type Connection, withConnection } from "@/server/imports/connection";
import { storedPolicy } from "@/server/publishing/policy";
import { hasRegion, loadHotline, loadMatters, loadServicePoints } from "@/server/publishing/records";

export type ReviewRequest = {
  records: RecordKind;
  /** Only these; all of them when absent. */
  rules?: readonly RuleNumber[];
  /** Only what lies, or is handled, in this region. */
  region?: string;
  /** Besides the district's own that is kept in the database; of two about one day this one holds. */
  policy?: readonly DatedSeverity[];
  /** The district's own limits of freshness; else the preset. */
  limits?: readonly DatedLimits[];
};

/**
 * Runs the publish gate and the freshness of records over everything that is loaded. Changes nothing.
 *
 * @throws Error with one sentence where the region is not known: nothing found there would look like nothing wrong.
 */
export function review(
  { records, rules, region, policy: given = [], limits = [] }: ReviewRequest,
  at: Date,
): Promise<Review> {
  const on = shanghaiTime(at).isoDate;
  const where = { region: region ? regionPrefix(region) : "", on, at };
  return withConnection(async (connection) => {
    if (region && !(await hasRegion(connection, region))) throw new Error(`The region ${region} is not loaded.`);
    const context = await gateContext(connection, at, limits);
    const policy = [...(await storedPolicy(connection)), ...given];
    const reviewed =
      records === "matters"
        ? (await loadMatters(connection, where)).map((matter) => reviewedMatter(matter, context, policy))
        : (await loadServicePoints(connection, where)).map((point) => reviewedPoint(point, context, policy));
    return reviewOf(records, on, reviewed, rules);
  });
}

/** What the rules know besides a record. */
export async function gateContext(
  connection: Connection,
  at: Date,
  limits: readonly DatedLimits[] = [],
): Promise<GateContext> {
  const hotline = environment().HOTLINE ?? (await loadHotline(connection));
  return { at, areaCode: hotline ? areaCodeOf(hotline) : null, limits: allLimitsOn(limits, shanghaiTime(at).isoDate) };
}

function reviewedMatter(matter: GateMatter, context: GateContext, policy: readonly DatedSeverity[]): Reviewed {
  const { at, limits } = context;
  return {
    code: matter.code,
    name: matter.name,
    results: judgeMatter(matter, context, policy),
    freshness: [
      { group: "guide", state: freshnessOf(matter.guideVerification, limits.guide, at).state },
      ...matter.places.map(({ verification }) => ({
        group: "offerings" as const,
        state: freshnessOf(verification, limits.offerings, at).state,
      })),
    ],
  };
}

function reviewedPoint(point: GateServicePoint, context: GateContext, policy: readonly DatedSeverity[]): Reviewed {
  const stateOf = (group: PlaceGroup) =>
    freshnessOf(point.verifications[group], context.limits[group], context.at).state;
  return {
    code: point.code,
    name: point.name,
    results: judgeServicePoint(point, context, policy),
    freshness: placeGroups.map((group) => ({ group, state: stateOf(group) })),
  };
}
