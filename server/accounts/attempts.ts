import "server-only";
import { createHmac } from "node:crypto";
import { type Attempts, afterFailure, type Limit, signInLimits, waitFor } from "@/domain/accounts/sign-in-limit";
import { consoleSecret } from "@/server/accounts/secret";
import { database } from "@/server/db/client";

type Kind = keyof typeof signInLimits;
type Counted = { key: string; limit: Limit };

const digest = (kind: Kind, text: string) =>
  `${kind}:${createHmac("sha256", consoleSecret()).update(text).digest("base64url")}`;

/** What an attempt is counted under. Addresses that differ in case or blanks are one. */
function counted(email: string, address: string): Counted[] {
  const account = email.trim().toLowerCase();
  const texts: Record<Kind, string> = { both: `${account}\n${address}`, account, address };
  return (Object.keys(signInLimits) as Kind[]).map((kind) => ({
    key: digest(kind, texts[kind]),
    limit: signInLimits[kind],
  }));
}

/**
 * Takes an attempt: milliseconds to wait, or 0 when it may be made. Counted as a failure beforehand, so that many
 * guesses at once are as many as one after another. Throws while the database is away: without its counts nobody gets in.
 */
export async function takeAttempt(email: string, address: string, now: Date): Promise<number> {
  // In one order, so that two who try at once do not wait for each other for ever.
  const keys = counted(email, address).sort((a, b) => (a.key < b.key ? -1 : 1));
  return database().$transaction(async (transaction) => {
    const found: (Counted & { attempts: Attempts | null })[] = [];
    for (const { key, limit } of keys) {
      await transaction.$executeRaw`
        INSERT INTO sign_in_attempts (key, count, since) VALUES (${key}, 0, ${now}) ON CONFLICT (key) DO NOTHING`;
      const [row] = await transaction.$queryRaw<{ count: number; since: Date }[]>`
        SELECT count, since FROM sign_in_attempts WHERE key = ${key} FOR UPDATE`;
      found.push({ key, limit, attempts: row ? { count: row.count, since: row.since.getTime() } : null });
    }
    const wait = Math.max(...found.map(({ attempts, limit }) => waitFor(attempts, limit, now.getTime())));
    if (wait > 0) return wait;
    for (const { key, limit, attempts } of found) {
      const { count, since } = afterFailure(attempts, limit, now.getTime());
      await transaction.signInAttempt.update({ where: { key }, data: { count, since: new Date(since) } });
    }
    return 0;
  });
}

/** After success the account is free again; what its address failed at elsewhere stays counted. */
export async function forgetAttempts(email: string, address: string): Promise<void> {
  const keys = counted(email, address).map(({ key }) => key);
  const ofAddress = (key: string) => key.startsWith("address:");
  await database().$transaction([
    database().signInAttempt.deleteMany({ where: { key: { in: keys.filter((key) => !ofAddress(key)) } } }),
    database().signInAttempt.updateMany({
      where: { key: { in: keys.filter(ofAddress) }, count: { gt: 0 } },
      data: { count: { decrement: 1 } },
    }),
  ]);
}

/** Windows that are over say nothing any more. */
export async function dropOldAttempts(now: Date): Promise<void> {
  const longest = Math.max(...Object.values(signInLimits).map(({ within }) => within));
  await database().signInAttempt.deleteMany({ where: { since: { lt: new Date(now.getTime() - longest) } } });
}
