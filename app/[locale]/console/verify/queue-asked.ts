import { shanghaiTime } from "@/domain/time/shanghai";
import { allLimitsOn, type VerificationWay, verificationWays } from "@/domain/verification/freshness";
import { type QueueNoun, type QueueView, queueViews } from "@/domain/verification/queue";
import type { Confirmed } from "@/server/verification/confirm";

type Raw = Record<string, string | string[] | undefined>;

const outcomes = ["changed", "unfit", "drafted", "missing", "outside", "late"] as const satisfies readonly (
  | Confirmed
  | "outside"
  | "late"
)[];
/** What the last tap came to, where it came to nothing. */
export type Said = (typeof outcomes)[number];

export type QueueAsked = {
  noun: QueueNoun;
  /** Null: the first queue in which something stands. */
  view: QueueView | null;
  /** Code of a township, or of the district for what lies in none. */
  region: string | null;
  level: string | null;
  department: string | null;
  /** One record alone, as the gate leads to it. */
  code: string | null;
  how: VerificationWay | null;
  page: number;
  said: Said | null;
};

const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | null =>
  values.find((each) => each === text) ?? null;

/** What an address asks of the queue; what cannot be is as if it had not been said. */
export function queueAsked(raw: Raw, nouns: readonly QueueNoun[]): QueueAsked {
  const text = (name: string) => (typeof raw[name] === "string" && raw[name] !== "" ? raw[name] : undefined);
  return {
    noun: oneOf(nouns, text("noun")) ?? nouns[0] ?? "service-points",
    view: oneOf(queueViews, text("queue")),
    region: /^\d{6,12}$/.test(text("region") ?? "") ? (text("region") ?? null) : null,
    level: text("level") ?? null,
    department: text("department") ?? null,
    code: text("code")?.slice(0, 200) ?? null,
    how: oneOf(verificationWays, text("how")),
    page: Math.max(1, Math.min(10_000, Number.parseInt(text("page") ?? "1", 10) || 1)),
    said: oneOf(outcomes, text("said")),
  };
}

/** The limits of the day. No district has its own yet. */
export function limitsAt(at: Date) {
  return allLimitsOn([], shanghaiTime(at).isoDate);
}
