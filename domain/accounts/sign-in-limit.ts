/** Failed attempts of one key (an address, an account, both) within one window. Instants in milliseconds since 1970. */
export type Attempts = { count: number; since: number };

/** At most `most` failures within `within` milliseconds. */
export type Limit = { most: number; within: number };

const QUARTER = 15 * 60_000;

/**
 * Few for one account from one address, more for an account from anywhere, so that a stranger cannot lock somebody
 * out by guessing from one place, and many for an address that a whole office may share.
 */
export const signInLimits = {
  both: { most: 5, within: QUARTER },
  account: { most: 20, within: QUARTER },
  address: { most: 60, within: QUARTER },
} as const satisfies Record<string, Limit>;

/** What counts now: a window that is over counts nothing. */
function current(attempts: Attempts | null, { within }: Limit, now: number): Attempts {
  return attempts && now - attempts.since < within ? attempts : { count: 0, since: now };
}

/** Milliseconds until another attempt is allowed; 0 = now. */
export function waitFor(attempts: Attempts | null, limit: Limit, now: number): number {
  const { count, since } = current(attempts, limit, now);
  return count >= limit.most ? since + limit.within - now : 0;
}

/** The attempts after another failure. */
export function afterFailure(attempts: Attempts | null, limit: Limit, now: number): Attempts {
  const { count, since } = current(attempts, limit, now);
  return { count: count + 1, since };
}

/** Attempts during a wait that are told one by one; from there on each time their number has doubled. */
const TOLD_SINGLY = 8;

/**
 * Whether an attempt during a wait is accounted for: the account must not grow as fast as somebody can knock.
 *
 * @param nth how many there have been since the wait began, this one included.
 */
export function isTold(nth: number): boolean {
  return nth <= TOLD_SINGLY || Number.isInteger(Math.log2(nth));
}
