import "server-only";
import type { Matter } from "@/domain/matters/matter";
import type { PlanMatter } from "@/domain/plan/basket";
import { type LeaveNow, leaveNow } from "@/domain/plan/leave-now";
import type { Plan } from "@/domain/plan/plan";
import { planTrip } from "@/domain/plan/plan-trip";
import { isImmediate, resultLinks } from "@/domain/plan/results";
import { isTooFarOnFoot, isWalkable } from "@/domain/plan/walkable";
import { distanceBetween } from "@/domain/positions/distance";
import type { Coordinates, Position } from "@/domain/positions/position";
import type { Phone, ServicePoint } from "@/domain/service-points/service-point";
import type { TripMode } from "@/domain/travel/estimates";
import { slackOf } from "@/domain/travel/precision";
import type { ValueQuality } from "@/domain/truth/quality";
import { getMatter } from "@/server/matters/queries";
import { candidatesFor } from "@/server/plan/candidates";
import { candidatesOf, openAtFor } from "@/server/plan/rows";
import { positionOf } from "@/server/positions/rows";
import { qualityOfHours } from "@/server/service-points/opening";

/** The matters of a basket with their guides, in its order; unknown codes are absent. */
export async function getBasket(codes: readonly string[], at: Date): Promise<Matter[]> {
  const matters = await Promise.all(codes.map((code) => getMatter(code, at)));
  return matters.filter((matter) => matter !== null);
}

export type PlanRequest = {
  from: Coordinates;
  at: Date;
  /** Absent: on foot, and by bus where that is too far. */
  mode?: TripMode;
  onlyFull?: boolean;
  /** Papers that one matter of the basket yields for another are not at hand yet. */
  awaitResults?: boolean;
};

/** What a stop is besides a name: for the phone, the way there and the map. */
export type PlanPlace = {
  code: string;
  name: string;
  address: string | null;
  phones: Phone[];
  position: Position | null;
  hoursQuality: ValueQuality;
};

function planMattersOf(matters: readonly Matter[], awaitResults: boolean): PlanMatter[] {
  const links = awaitResults ? resultLinks(matters) : [];
  return matters.map(({ code, name, onlineUrl, visits, promisedLimit }) => ({
    code,
    name,
    // Only where nobody has to come in at all; a link alone may end at a counter.
    online: onlineUrl !== null && visits === 0,
    after: links.filter(({ to }) => to === code).map(({ from }) => from),
    immediate: isImmediate(promisedLimit),
  }));
}

/**
 * The trips for a basket, with what is known of every place that they mention, and how far the nearest place is that
 * offers anything of it, in metres as the crow flies; null where no position is known.
 */
export async function findPlan(
  matters: readonly Matter[],
  request: PlanRequest,
): Promise<{ plan: Plan; places: PlanPlace[]; nearest: number | null }> {
  const codes = matters.map(({ code }) => code);
  const rows = await candidatesFor(codes, request.from);
  const planBy = (mode: TripMode) =>
    planTrip({
      ...request,
      mode,
      matters: planMattersOf(matters, request.awaitResults === true),
      candidates: candidatesOf(rows),
    });
  const first = planBy(request.mode ?? "walk");
  const plan = !request.mode && isTooFarOnFoot(first) ? planBy("bus") : first;
  const mentioned = new Set(
    [...plan.items, ...plan.split].flatMap(({ stops }) => stops.map(({ servicePoint }) => servicePoint.code)),
  );
  const places = rows
    .filter(({ code }) => mentioned.has(code))
    .map((row) => ({
      code: row.code,
      name: row.name,
      address: row.address,
      phones: row.phones,
      position: positionOf(row),
      hoursQuality: qualityOfHours(row),
    }));
  const distances = rows.flatMap((row) => {
    const position = positionOf(row);
    return position ? [distanceBetween(request.from, position.coordinates)] : [];
  });
  const nearest = distances.length > 0 ? Math.min(...distances) : null;
  return { plan, places, nearest };
}

/** Whether leaving now for a service point is in time, for each way of getting there that makes sense. */
export function leaveNowFor(
  point: ServicePoint,
  from: Coordinates | undefined,
  at: Date,
): { mode: TripMode; answer: LeaveNow }[] {
  const to = point.position?.coordinates;
  if (!from || !to || point.status !== "active") return [];
  const slack = slackOf(point.position?.precision);
  const openAt = openAtFor(point);
  const modes: TripMode[] = isWalkable(point.distance ?? 0) ? ["walk", "cycle"] : ["cycle", "bus"];
  return modes.map((mode) => ({ mode, answer: leaveNow({ from, to, slack, openAt, at, mode }) }));
}
