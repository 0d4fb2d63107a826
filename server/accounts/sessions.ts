import "server-only";
import { auth } from "@/server/accounts/auth";
import { database } from "@/server/db/client";

export type SessionInfo = { id: string; userAgent: string | null; createdAt: Date; seenAt: Date; isThis: boolean };

/** The sessions of whoever asks, the latest first; tokens stay on the server. */
export async function sessionsOf(headers: Headers, current: string): Promise<SessionInfo[]> {
  const found = await auth().api.listSessions({ headers });
  return found
    .map(({ id, userAgent, createdAt, updatedAt }) => ({
      id,
      userAgent: userAgent || null,
      createdAt,
      seenAt: updatedAt,
      isThis: id === current,
    }))
    .sort((a, b) => b.seenAt.getTime() - a.seenAt.getTime());
}

/** Ends one session of somebody; another's is not theirs to end, and stays. */
export async function endSession(userId: string, id: string): Promise<void> {
  await database().session.deleteMany({ where: { id, userId } });
}

/** Where somebody else is signed in, the latest first. */
export async function sessionsOfAccount(userId: string, now: Date): Promise<SessionInfo[]> {
  const found = await database().session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: { updatedAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, updatedAt: true },
  });
  return found.map(({ id, userAgent, createdAt, updatedAt }) => ({
    ...{ id, userAgent, createdAt },
    seenAt: updatedAt,
    isThis: false,
  }));
}
