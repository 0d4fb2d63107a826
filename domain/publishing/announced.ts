import type { PublishingAction } from "@/domain/publishing/lifecycle";
import type { PublishedNoun } from "@/domain/publishing/nouns";

/** A noun that residents have pages of, and whose records can be away. */
export type ShownNoun = Extract<PublishedNoun, "service-points" | "matters" | "bundles" | "facilities">;

/** Another record of the same kind to go to. */
export type Successor = { code: string; name: string };

/** What residents are told of a record that is there. */
export type Announced = {
  /** What is planned, soonest first; `on` is the first Shanghai day. */
  planned: { action: PublishingAction; on: string; reason: string | null; successor: Successor | null }[];
  /** Where to go while it is suspended. */
  instead: Successor | null;
};

/** A record that residents cannot see at present, as an old link to it explains. */
export type Shelved = {
  noun: ShownNoun;
  code: string;
  name: string;
  state: "suspended" | "withdrawn";
  /** First Shanghai day. */
  since: string;
  reason: string | null;
  successor: Successor | null;
  /** First Shanghai day on which it is back, where that is planned. */
  back: string | null;
};

/** Whether residents have pages of a noun whose records can be away. */
export function canBeShelved(noun: string): noun is ShownNoun {
  return ["service-points", "matters", "bundles", "facilities"].includes(noun);
}
