import type { RuleNumber } from "@/domain/publishing/gate/finding";
import type { Confirmed } from "@/domain/publishing/gate/next-version";
import { type Decision, holdsFrom, type LifecycleRefusal } from "@/domain/publishing/history";
import type { PublishingAction } from "@/domain/publishing/lifecycle";
import { canBeTakenAway, type PublishedNoun, type RecordName } from "@/domain/publishing/nouns";

/** A decision as it is kept. */
export type KeptDecision = Decision & {
  id: string;
  decidedBy: string;
  successor: string | null;
  appliedAt: Date | null;
  changeSet: string | null;
  /** What it did has been taken back since: it counts for nothing any more. */
  isUndone: boolean;
};

/** What somebody asks the desk for. */
export type DeskRequest = {
  action: PublishingAction;
  plannedDate: string | null;
  reason: string | null;
  /** Where to go instead: a record of the same kind. */
  successor: string | null;
  /** Rules that a next version leaves broken, named by whoever publishes it all the same. */
  confirmed?: Confirmed;
};

/** Why the desk refuses; what the lifecycle says, and what only the desk can know. */
export type DeskRefusal =
  | LifecycleRefusal
  | {
      code:
        | "unknown-record"
        | "history-stays"
        | "moved-away"
        | "unknown-successor"
        | "no-such-plan"
        | "nothing-to-undo"
        | "version-overtaken"
        | "version-faulty";
    }
  | { code: "unfixed"; rules: readonly RuleNumber[] }
  | { code: "obstructed"; records: readonly string[] };

/** What the tables say of a record that is there, before anybody decided about it at the desk. */
export type Loaded = {
  /** Of a service point whose file says that it is suspended. */
  suspendedFor: { reason: string | null } | null;
};

const EVER_SINCE = new Date(0);

/**
 * All decisions about a record with those that loading it stands for: what was loaded counts as published ever since,
 * and a service point that its file suspends as suspended. Decisions that were undone count for nothing.
 */
export function wholeHistory(kept: readonly KeptDecision[], { suspendedFor }: Loaded): Decision[] {
  const counting = kept.filter(({ isUndone }) => !isUndone);
  if (kept[0]?.action === "submit") return counting;
  const first = (action: PublishingAction, reason: string | null = null): Decision => ({
    action,
    decidedAt: EVER_SINCE,
    plannedDate: null,
    reason,
  });
  const isSuspended = suspendedFor !== null && !counting.some(({ action }) => action === "suspend");
  return [
    first("submit"),
    first("publish"),
    ...(isSuspended ? [first("suspend", suspendedFor.reason)] : []),
    ...counting,
  ];
}

/** Plans that nobody has carried out or given up, soonest first. */
export function openPlans(kept: readonly KeptDecision[]): KeptDecision[] {
  return kept
    .filter(({ plannedDate, appliedAt, revokedAt }) => plannedDate !== null && !appliedAt && !revokedAt)
    .sort((a, b) => holdsFrom(a).getTime() - holdsFrom(b).getTime());
}

/** The decision that was carried out last and still counts: a plan may be older than what was decided before its day. */
export function lastCarriedOut(kept: readonly KeptDecision[]): KeptDecision | null {
  const moment = ({ appliedAt }: KeptDecision) => appliedAt?.getTime() ?? 0;
  return kept
    .filter(({ appliedAt, isUndone }) => appliedAt && !isUndone)
    .reduce<KeptDecision | null>((last, each) => (last && moment(last) > moment(each) ? last : each), null);
}

/** What speaks against a request besides the lifecycle, by the kind of record alone. */
export function kindRefusal(noun: PublishedNoun, action: PublishingAction): DeskRefusal | null {
  const takesAway = action === "suspend" || action === "withdraw";
  return takesAway && !canBeTakenAway[noun] ? { code: "history-stays" } : null;
}

/** What came of one of many records that something was asked of at once. */
export type BatchOutcome = RecordName & { name: string; refusals: readonly DeskRefusal[] | "outside" };

/** An edited version that came into force, or was given back: who decided so, and who had written it. */
export type DecidedVersion = {
  id: string;
  at: Date;
  action: "publish" | "return";
  publisher: string;
  author: string;
  /** Why it was given back. */
  reason: string | null;
};
