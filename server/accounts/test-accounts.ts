import "server-only";
import type { RoleGrant } from "@/domain/accounts/roles";
import { auth } from "@/server/accounts/auth";
import { type Official, officialOf } from "@/server/accounts/official";
import { createAccount } from "@/server/accounts/users";

/** For integration tests: the first password of every account made here. */
export const PASSWORD = "copper lantern gravel";
/** Signs sessions in tests. */
export const TEST_SECRET = "x7Kq2mVb9Lw4Zt8Rn5Yd3Hs6Jf1Gp0Cu";

let made = 0;

/** A new account with one role. */
export async function newAccount(
  role: RoleGrant["role"] = "window-clerk",
  region: string | null = "360113006",
): Promise<{ id: string; email: string }> {
  const email = `official-${++made}-${Date.now()}@hgt.example.cn`;
  const grants = [{ role, region, department: null }];
  return { id: await createAccount({ name: "测试", email, password: PASSWORD, grants }, null), email };
}

/** Somebody with these grants who needs no session, for what is asked of the rules alone. */
export function officialWith(grants: RoleGrant[], id = `id-${++made}`): Official {
  const person = { id, name: id, email: `${id}@hgt.example.cn` };
  const asked = { hasSecondFactor: false, mustChangePassword: false, bySingleSignOn: false, session: "-" };
  return { ...person, grants, ...asked };
}

export const from = (address: string, cookie = "") => new Headers({ "x-forwarded-for": address, cookie });

/** The cookies that a browser would keep of an answer. */
export const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** The cookies of somebody who has signed in by password, or is asked for the second factor now. */
export async function cookieOf(email: string, password = PASSWORD): Promise<string> {
  const answer = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true });
  return cookiesOf(answer.headers);
}

/** Somebody who has signed in. */
export async function officialFor(email: string, password = PASSWORD): Promise<Official> {
  const official = await officialOf(from("10.9.9.9", await cookieOf(email, password)));
  if (!official) throw new Error("Nobody has signed in.");
  return official;
}
