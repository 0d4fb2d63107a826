import type { FieldGroup, VerificationWay } from "@/domain/verification/freshness";
import type { QueueItem, QueueNoun, QueueRecord } from "@/domain/verification/queue";

/** What somebody has confirmed themselves, and may still give up. */
export type OwnAct = {
  act: string;
  noun: QueueNoun;
  code: string;
  group: FieldGroup;
  how: VerificationWay;
  verifiedAt: Date;
};

const STAYS_MS = 10 * 60_000;

/** Whether what was confirmed stays where it stood: else the next button would move up under the same finger. */
export function staysInPlace(verifiedAt: Date, at: Date): boolean {
  return at.getTime() - verifiedAt.getTime() < STAYS_MS;
}

/**
 * The queue as it stood before somebody's own last taps, with those marked: nothing moves while one works through it.
 *
 * @param now the records as they are.
 * @param before the same as they were before the first of the acts.
 */
export function withJustConfirmed(
  now: readonly QueueRecord[],
  before: readonly QueueRecord[],
  acts: readonly OwnAct[],
): QueueRecord[] {
  const actOf = new Map(acts.map((act) => [`${act.noun}/${act.code}/${act.group}`, act]));
  const earlier = new Map(before.map((record) => [`${record.noun}/${record.code}`, record]));
  return now.map((record) => ({
    ...record,
    items: record.items.map((item): QueueItem => {
      const confirmed = actOf.get(`${record.noun}/${record.code}/${item.group}`);
      if (!confirmed) return item;
      const former = earlier.get(`${record.noun}/${record.code}`)?.items.find(({ group }) => group === item.group);
      return { ...item, verification: former?.verification ?? null, confirmed };
    }),
  }));
}
