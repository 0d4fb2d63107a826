import "server-only";
import { type Belonging, decide } from "@/domain/accounts/decide";
import type { ConsoleAction, ConsoleNoun } from "@/domain/accounts/permissions";
import { isRole, type Role, type RoleGrant } from "@/domain/accounts/roles";
import { auth } from "@/server/accounts/auth";
import { actingAs } from "@/server/audit/acting";
import { recordNow } from "@/server/audit/record-now";
import { database } from "@/server/db/client";
import { environment } from "@/server/db/environment";

/** Somebody who has signed in, with what they may do at this moment. */
export type Official = {
  id: string;
  name: string;
  email: string;
  grants: RoleGrant[];
  /** Their own, or what the provider of single sign-on has asked for this time. */
  hasSecondFactor: boolean;
  /** Whether they came in by a password that somebody else has chosen or seen. */
  mustChangePassword: boolean;
  bySingleSignOn: boolean;
  /** The session that asks; its token never leaves the server. */
  session: string;
};

/** Grants as the domain reads them; a role that this release does not know gives nothing. */
export function grantsOf(rows: { role: string; region: string | null; department: string | null }[]): RoleGrant[] {
  return rows.flatMap(({ role, region, department }) => (isRole(role) ? [{ role, region, department }] : []));
}

/** Who asks, or null. Read from the database every time: who is disabled is out at once. */
export async function officialOf(headers: Headers): Promise<Official | null> {
  const found = await auth().api.getSession({ headers });
  if (!found) return null;
  const user = await database().user.findUnique({ where: { id: found.user.id }, include: { grants: true } });
  if (!user || user.disabledAt) return null;
  await noteUse(found.session, new Date());
  const bySingleSignOn = found.session.signedInBy === "provider";
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    grants: grantsOf(user.grants),
    hasSecondFactor: (user.twoFactorEnabled ?? false) || (found.session.providerSecondFactor ?? false),
    mustChangePassword: user.mustChangePassword && !bySingleSignOn,
    bySingleSignOn,
    session: found.session.id,
  };
}

/** Milliseconds between two notes that a session is in use. */
const NOTED_EVERY = 60_000;

/** That a session is in use, so that its owner can tell their own from a stranger's. How long it lasts stays. */
async function noteUse({ id, updatedAt }: { id: string; updatedAt: Date }, now: Date): Promise<void> {
  if (now.getTime() - updatedAt.getTime() < NOTED_EVERY) return;
  await database().session.updateMany({ where: { id }, data: { updatedAt: now } });
}

/** Whether one of their roles asks for a second factor that they have not set up yet. */
export function lacksSecondFactor({ grants, hasSecondFactor }: Pick<Official, "grants" | "hasSecondFactor">): boolean {
  const required: readonly Role[] = environment().SECOND_FACTOR_ROLES ?? [];
  return !hasSecondFactor && grants.some(({ role }) => required.includes(role));
}

/** Whatever is written into the account meanwhile bears their name. */
export function asOfficial<T>({ id }: Pick<Official, "id">, work: () => Promise<T>): Promise<T> {
  return actingAs({ actor: `user:${id}` }, work);
}

/** Accounts for somebody who asked for what they may not. */
export async function recordDenial(official: Pick<Official, "id">, { action, noun, why }: Denied): Promise<void> {
  await asOfficial(official, () => recordNow({ action: "denied", noun, after: { asked: action, why } }));
}

type Denied = Pick<Forbidden, "action" | "noun" | "why">;

/** Thrown where somebody asks for what they may not; the console answers 403 with the reason. */
export class Forbidden extends Error {
  constructor(
    readonly action: ConsoleAction,
    readonly noun: ConsoleNoun,
    readonly why: "not-permitted" | "outside",
  ) {
    super(`Not allowed: ${action} ${noun} (${why}).`);
  }
}

/** Lets only those pass who may do this to a record that belongs there. @throws Forbidden */
export function assertMay(official: Official, action: ConsoleAction, noun: ConsoleNoun, belonging: Belonging): void {
  const decision = decide(official.grants, action, noun, belonging);
  if (!decision.allowed) throw new Forbidden(action, noun, decision.why);
}
