import "server-only";
import { createHmac } from "node:crypto";
import {
  type Attempts,
  afterFailure,
  isTold,
  type Limit,
  signInLimits,
  waitFor,
} from "@/domain/accounts/sign-in-limit";
import { consoleSecret } from "@/server/accounts/secret";
import { database } from "@/server/db/client";

type Kind = keyof typeof signInLimits;
type Counted = { key: string; limit: Limit };
type Found = Counted & { attempts: Attempts | null };

/** Milliseconds to wait, 0 = the attempt may be made; and whether an attempt that has to wait is accounted for. */
export type Taken = { wait: number; isTold: boolean };

const digest = (kind: string, text: string) =>
  createHmac("sha256", consoleSecret()).update(`${kind}\n${text}`).digest("base64url");

const accountDigest = (who: string) => digest("account", who.trim().toLowerCase());

/** What attempts of an account that is known are counted under, beside its e-mail address at the door. */
export const countedAs = {
  secondFactor: (userId: string) => `second factor ${userId}`,
  /** Of who has signed in and has to prove the password once more. */
  ownPassword: (userId: string) => `own password ${userId}`,
};

/** What an attempt is counted under. Accounts that differ in case or blanks are one. */
function counted(who: string, address: string): Counted[] {
  const [account, from] = [accountDigest(who), digest("address", address)];
  const keys: Record<Kind, string> = {
    both: `both:${account}:${from}`,
    account: `account:${account}`,
    address: `address:${from}`,
  };
  return (Object.keys(signInLimits) as Kind[]).map((kind) => ({ key: keys[kind], limit: signInLimits[kind] }));
}

/**
 * Takes an attempt, counted as a failure beforehand, so that many guesses at once are as many as one after another.
 * Throws while the database is away: without its counts nobody gets in.
 *
 * @param who the e-mail address that is tried, or what else stands for one account.
 */
export async function takeAttempt(who: string, address: string, now: Date): Promise<Taken> {
  // In one order, so that two who try at once do not wait for each other for ever.
  const keys = counted(who, address).sort((a, b) => (a.key < b.key ? -1 : 1));
  return database().$transaction(async (transaction) => {
    const found: Found[] = [];
    for (const { key, limit } of keys) {
      await transaction.$executeRaw`
        INSERT INTO sign_in_attempts (key, count, since) VALUES (${key}, 0, ${now}) ON CONFLICT (key) DO NOTHING`;
      const [row] = await transaction.$queryRaw<{ count: number; since: Date }[]>`
        SELECT count, since FROM sign_in_attempts WHERE key = ${key} FOR UPDATE`;
      found.push({ key, limit, attempts: row ? { count: row.count, since: row.since.getTime() } : null });
    }
    const waits = found.map(({ attempts, limit }) => waitFor(attempts, limit, now.getTime()));
    const wait = Math.max(...waits);
    // During a wait only what has to wait counts on: knocking at one door must not shut the others.
    const counting = wait > 0 ? found.filter((_, index) => (waits[index] ?? 0) > 0) : found;
    const beyond: number[] = [];
    for (const { key, limit, attempts } of counting) {
      const { count, since } = afterFailure(attempts, limit, now.getTime());
      beyond.push(count - limit.most);
      await transaction.signInAttempt.update({ where: { key }, data: { count, since: new Date(since) } });
    }
    return { wait, isTold: wait > 0 && isTold(Math.max(...beyond)) };
  });
}

/** After success the account is free again; what its address failed at elsewhere stays counted. */
export async function forgetAttempts(who: string, address: string): Promise<void> {
  const keys = counted(who, address).map(({ key }) => key);
  const ofAddress = (key: string) => key.startsWith("address:");
  await database().$transaction([
    database().signInAttempt.deleteMany({ where: { key: { in: keys.filter((key) => !ofAddress(key)) } } }),
    database().signInAttempt.updateMany({
      where: { key: { in: keys.filter(ofAddress) }, count: { gt: 0 } },
      data: { count: { decrement: 1 } },
    }),
  ]);
}

/** The rows that count for an account, from wherever somebody tried. */
const ofAccount = (who: string) => {
  const account = accountDigest(who);
  return { OR: [{ key: `account:${account}` }, { key: { startsWith: `both:${account}:` } }] };
};

/** Until when an account has to wait, from one address or from all; null = not at all. */
export async function lockedUntil(who: string, now: Date): Promise<Date | null> {
  const rows = await database().signInAttempt.findMany({ where: ofAccount(who) });
  const waits = rows.map(({ key, count, since }) => {
    const limit = key.startsWith("both:") ? signInLimits.both : signInLimits.account;
    return waitFor({ count, since: since.getTime() }, limit, now.getTime());
  });
  const wait = Math.max(0, ...waits);
  return wait > 0 ? new Date(now.getTime() + wait) : null;
}

/** Lets an account try again at once, wherever it failed. */
export async function forgetAccount(
  transaction: Pick<ReturnType<typeof database>, "signInAttempt">,
  who: string,
): Promise<void> {
  await transaction.signInAttempt.deleteMany({ where: ofAccount(who) });
}

/** Windows that are over say nothing any more. */
export async function dropOldAttempts(now: Date): Promise<void> {
  const longest = Math.max(...Object.values(signInLimits).map(({ within }) => within));
  await database().signInAttempt.deleteMany({ where: { since: { lt: new Date(now.getTime() - longest) } } });
}
