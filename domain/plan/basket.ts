import type { OfferingMode } from "@/domain/matters/matter";
import type { LeftOut } from "@/domain/plan/plan";
import type { OpenAt } from "@/domain/plan/service-hours";
import type { Coordinates } from "@/domain/positions/position";

export type PlanMatter = {
  code: string;
  name: string;
  /** Can be done online from start to end, without coming in. */
  online: boolean;
  /** Codes of matters whose result it needs; only those in the basket count. */
  after: string[];
  /** Its result is handed over at once where it is handled in full. */
  immediate: boolean;
};

export type PlanCandidate = {
  code: string;
  name: string;
  /** Null where the position is not public. */
  coordinates: Coordinates | null;
  /** Metres by which `coordinates` may be off; 0 where they are exact enough. */
  slack: number;
  /** Where its region has its seat: what the way is reckoned with, and said to be, where `coordinates` is null. */
  assumed: Coordinates | null;
  openAt: OpenAt;
  modes: ReadonlyMap<string, OfferingMode>;
};

/** Handled to the end, in one go; the other modes take papers in or help. */
export function completes(mode: OfferingMode | undefined): boolean {
  return mode === "full" || mode === "self-service";
}

/** Whether one can come with the matter and go without it. Advice alone (咨询帮办) leaves it undone. */
export function handles(mode: OfferingMode | undefined): boolean {
  return mode !== undefined && mode !== "assistance";
}

export type Basket = {
  /** What the trip is about, each after the matters whose result it needs. */
  matters: PlanMatter[];
  leftOut: LeftOut[];
  /** Codes of matters that must be completed on the trip because another one needs their result. */
  awaited: Set<string>;
};

const named = ({ code, name }: { code: string; name: string }) => ({ code, name });

/** Sorts out what belongs on a trip: not what is better done online, nor what nobody handles, nor what has to wait. */
export function sortBasket(
  matters: readonly PlanMatter[],
  candidates: readonly PlanCandidate[],
  onlyFull: boolean,
): Basket {
  const leftOut: LeftOut[] = [];
  const leaveOut = (matter: PlanMatter, reason: LeftOut["reason"], after: PlanMatter[] = []) =>
    leftOut.push({ matter: named(matter), reason, after: after.map(named) });
  const stays: PlanMatter[] = [];
  for (const matter of matters) {
    const modes = candidates.map(({ modes }) => modes.get(matter.code)).filter((mode) => mode !== undefined);
    if (matter.online) leaveOut(matter, "online");
    else if (modes.length === 0) leaveOut(matter, "nowhere");
    else if (!modes.some(handles)) leaveOut(matter, "assistance-only");
    else if (onlyFull && !modes.some(completes)) leaveOut(matter, "not-in-full");
    else stays.push(matter);
  }

  const byCode = new Map(stays.map((matter) => [matter.code, matter]));
  const givesResult = ({ code, immediate }: PlanMatter) =>
    immediate && candidates.some(({ modes }) => completes(modes.get(code)));
  const ordered: PlanMatter[] = [];
  const placed = new Set<string>();
  const visiting = new Set<string>();
  const place = (matter: PlanMatter): boolean => {
    if (placed.has(matter.code)) return true;
    // A circle has no beginning: then the papers are taken to be at hand.
    if (visiting.has(matter.code)) return true;
    visiting.add(matter.code);
    const needed = matter.after.flatMap((code) => byCode.get(code) ?? []);
    const fits = needed.every((each) => place(each) && givesResult(each));
    visiting.delete(matter.code);
    if (fits) {
      ordered.push(matter);
      placed.add(matter.code);
    }
    return fits;
  };
  for (const matter of stays) {
    if (!place(matter))
      leaveOut(
        matter,
        "later-visit",
        matter.after.flatMap((code) => byCode.get(code) ?? []),
      );
  }
  const awaited = new Set(ordered.flatMap(({ after }) => after.filter((code) => placed.has(code))));
  return { matters: ordered, leftOut, awaited };
}
