import type { ConsoleNoun } from "@/domain/accounts/permissions";
import type { Role } from "@/domain/accounts/roles";
import type { CaseKind } from "@/domain/reports/kinds";
import { addDays, shanghaiTime } from "@/domain/time/shanghai";
import { isCertain, type PositionQuality, type ValueQuality } from "@/domain/truth/quality";
import {
  type FieldGroup,
  type FreshnessLimits,
  type FreshnessState,
  fieldGroups,
  freshnessOf,
  type Verification,
} from "@/domain/verification/freshness";
import type { OwnAct } from "@/domain/verification/just-confirmed";

/** The records whose groups of fields stand in queues; what a service point offers is one of its groups. */
export const queueNouns = ["service-points", "facilities", "matters"] as const;
export type QueueNoun = (typeof queueNouns)[number];

/** Why nobody can confirm a group as it stands: nothing is there, or what is there is made up or a guess. */
export type Obstacle = "missing" | "sample" | "estimate";

/** One group of fields of one record. */
export type QueueItem = {
  group: FieldGroup;
  verification: Verification | null;
  obstacle: Obstacle | null;
  /** Who looks has just confirmed it; then `verification` is the one before. */
  confirmed?: OwnAct;
};

/** A record with those of its groups that somebody may verify. */
export type QueueRecord = {
  noun: QueueNoun;
  code: string;
  name: string;
  region: string | null;
  department: string | null;
  /** Where it stands in lists: district, township, village; null where its noun has no levels. */
  level: string | null;
  items: QueueItem[];
};

/** What has to be done, most pressing first. An item may be in several. */
export const queues = ["reported", "overdue", "due", "never", "off-map"] as const;
export type Queue = (typeof queues)[number];

/** What one can look at: a queue, all of one freshness, as the board counts it, or everything. */
export const queueViews = [...queues, "fresh", "ageing", "stale", "all"] as const;
export type QueueView = (typeof queueViews)[number];

/** Days before the next check is due on which it begins to stand in the queue. */
export const DUE_AHEAD = 14;

/** Whose right it takes to verify a group: what a service point offers is a noun of its own in the table of permissions. */
export function permissionNoun(noun: QueueNoun, group: FieldGroup): ConsoleNoun {
  return group === "offerings" ? "offerings" : noun;
}

/** Who answers for it that a record of this noun is still true; others may verify it, too. */
export function ownerOf(noun: QueueNoun): Role {
  return noun === "matters" ? "matter-manager" : "point-manager";
}

/** A position can be confirmed once somebody measured it, marked it, or read it off a public map (rule 21 of the gate). */
export function positionObstacle(quality: PositionQuality, isPlaced: boolean): Obstacle | null {
  if (!isPlaced || quality === "unknown") return "missing";
  if (quality === "sample") return "sample";
  return isCertain(quality) ? null : "estimate";
}

/** A value can be confirmed unless it is not there or was made up for show (rule 18 of the gate). */
export function valueObstacle(quality: ValueQuality, isThere: boolean): Obstacle | null {
  if (!isThere || quality === "unknown") return "missing";
  return quality === "sample" ? "sample" : null;
}

type Judged = { state: FreshnessState; views: ReadonlySet<QueueView> };

/**
 * How fresh an item is and where it stands: `due` from 14 days before the next check, `overdue` once its day is over.
 *
 * @param isReported whether residents say that something is wrong with it, still open.
 */
export function judgeItem(item: QueueItem, isReported: boolean, limits: FreshnessLimits, at: Date): Judged {
  const { state, nextCheckDue } = freshnessOf(item.verification, limits, at);
  const today = shanghaiTime(at).isoDate;
  const views = new Set<QueueView>(["all", state]);
  if (nextCheckDue !== null && nextCheckDue < today) views.add("overdue");
  else if (nextCheckDue !== null && addDays(nextCheckDue, -DUE_AHEAD) <= today) views.add("due");
  if (item.group === "position" && (item.obstacle === "missing" || item.obstacle === "sample")) views.add("off-map");
  if (isReported) views.add("reported");
  return { state, views };
}

/** Open reports of residents about one record: how many, and which of its groups they are about. */
export type Reported = { count: number; groups: ReadonlySet<FieldGroup> };
/** The same by the record's code. */
export type ReportedWrong = ReadonlyMap<string, Reported>;

const groupOf: Readonly<Partial<Record<CaseKind, FieldGroup>>> = {
  moved: "position",
  phone: "contacts",
  "wrong-number": "contacts",
  calls: "contacts",
  hours: "hours",
  cannot: "offerings",
};

/** Which groups reports of a kind put in doubt: all where the kind does not say, or the noun has but one. */
export function groupsReported(noun: QueueNoun, kind: CaseKind): readonly FieldGroup[] {
  const group = noun === "service-points" ? groupOf[kind] : undefined;
  return group ? [group] : fieldGroups;
}

type Context = { limits: Readonly<Record<FieldGroup, FreshnessLimits>>; reportedWrong: ReportedWrong; at: Date };

/** A record in a view, with those of its items that belong there. */
export type Queued = { record: QueueRecord; items: QueueItem[]; reports: number };

function viewsOf(code: string, item: QueueItem, { limits, reportedWrong, at }: Context): ReadonlySet<QueueView> {
  const isReported = reportedWrong.get(code)?.groups.has(item.group) ?? false;
  return judgeItem(item, isReported, limits[item.group], at).views;
}

/** How many items stand in each view. */
export function countViews(records: readonly QueueRecord[], context: Context): Record<QueueView, number> {
  const counts = Object.fromEntries(queueViews.map((view) => [view, 0])) as Record<QueueView, number>;
  for (const { code, items } of records) {
    for (const item of items) for (const view of viewsOf(code, item, context)) counts[view] += 1;
  }
  return counts;
}

const LEVELS = ["district", "township", "village"];
/** Sorts before every day: what was never verified is the oldest. */
const NEVER = "";

function oldest({ items }: Queued): string {
  return items.map(({ verification }) => verification?.verifiedAt ?? NEVER).sort()[0] ?? NEVER;
}

/** Most reports first, then verified longest ago, then hall, centres and stations, then by code. */
function byUrgency(a: Queued, b: Queued): number {
  const level = ({ record }: Queued) => LEVELS.indexOf(record.level ?? "");
  const compared = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);
  return (
    b.reports - a.reports ||
    compared(oldest(a), oldest(b)) ||
    level(a) - level(b) ||
    compared(a.record.code, b.record.code)
  );
}

/** The records of a view, the most urgent first. */
export function recordsIn(view: QueueView, records: readonly QueueRecord[], context: Context): Queued[] {
  return records
    .map((record) => ({
      record,
      reports: context.reportedWrong.get(record.code)?.count ?? 0,
      items: record.items.filter((item) => viewsOf(record.code, item, context).has(view)),
    }))
    .filter(({ items }) => items.length > 0)
    .sort(byUrgency);
}

/** Of more offerings than this, one tap is asked about once more, by their number. */
export const MANY_OFFERINGS = 5;

const UNDO_WITHIN = 24 * 3_600_000;

/** Whether somebody who confirmed it at an instant may still give that up: for one day. */
export function mayUndo(verifiedAt: Date, at: Date): boolean {
  return at.getTime() - verifiedAt.getTime() < UNDO_WITHIN;
}
