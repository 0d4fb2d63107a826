import type { Belonging } from "@/domain/accounts/decide";
import { actionsFrom, type PublishingAction, type PublishingState } from "@/domain/publishing/lifecycle";

/** What passes from draft to residents and away from them, record by record. What belongs to one goes with it. */
export const publishedNouns = ["service-points", "matters", "bundles", "facilities", "projects", "indicators"] as const;
export type PublishedNoun = (typeof publishedNouns)[number];

export function isPublishedNoun(noun: string): noun is PublishedNoun {
  return publishedNouns.some((each) => each === noun);
}

/**
 * Whether a record can be taken away from residents. Projects and indicators cannot: their histories (milestones put
 * off, what became of problems, reported figures) are only ever added to, and a shelf would have to delete them.
 */
export const canBeTakenAway: Readonly<Record<PublishedNoun, boolean>> = {
  "service-points": true,
  matters: true,
  bundles: true,
  facilities: true,
  projects: false,
  indicators: false,
};

/** What can be decided about a record of this kind in a state. */
export function actionsOf(noun: PublishedNoun, state: PublishingState): PublishingAction[] {
  return actionsFrom(state).filter((action) => canBeTakenAway[noun] || (action !== "suspend" && action !== "withdraw"));
}

/** A record by its kind and code. */
export type RecordName = { noun: PublishedNoun; code: string };

/** What the desk knows of a record, wherever it stands. */
export type DeskRecord = RecordName & {
  name: string;
  belonging: Required<Belonging>;
  /** Whether it stands in the tables that residents see. */
  isLive: boolean;
};
