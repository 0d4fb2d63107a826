import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type IdentityProvider, type Person, startIdentityProvider } from "@/e2e/identity-provider";
import { totp } from "@/e2e/totp";
import { auth } from "@/server/accounts/auth";
import { lacksSecondFactor, officialOf } from "@/server/accounts/official";
import { verifySecondFactor } from "@/server/accounts/sign-in";
import { arrive, leave } from "@/server/accounts/single-sign-on/journey";
import { unlinkAccount } from "@/server/accounts/single-sign-on/links";
import { formTargets, providerSignOut } from "@/server/accounts/single-sign-on/provider";
import { cookieOf, from, newAccount, officialFor, PASSWORD, TEST_SECRET } from "@/server/accounts/test-accounts";
import { disableAccount } from "@/server/accounts/users";
import { auditEntries } from "@/server/audit/queries";
import { database } from "@/server/db/client";
import { withSampleDistrict } from "@/server/truth/sample-district";

const NOW = new Date();
const SITE = "http://localhost:3000";
let provider: IdentityProvider;

withSampleDistrict();
beforeAll(async () => {
  provider = await startIdentityProvider();
  provider.admit(SITE);
  Object.assign(process.env, provider.settings, { CONSOLE_SECRET: TEST_SECRET, SITE_URL: SITE });
});
beforeEach(() => {
  delete process.env.SECOND_FACTOR_ROLES;
});
afterAll(async () => {
  for (const name of [...Object.keys(provider.settings), "SITE_URL"]) delete process.env[name];
  await provider.stop();
});

/** Goes where a browser would go at the provider, until it is sent back to the product. */
async function back(url: string): Promise<string> {
  const jar = new Map<string, string>();
  for (let at = url, hops = 0; hops < 12; hops++) {
    if (at.startsWith(SITE)) return new URL(at).search;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = set.split(";")[0]?.split("=") ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    at = new URL(answer.headers.get("location") ?? "", at).href;
  }
  throw new Error("The provider sends nobody back.");
}

const wanted = { next: "/console/accounts", locale: "en", link: null } as const;

async function signOn(person: Person | null, link: string | null = null) {
  provider.seat(person);
  const left = await leave({ ...wanted, link }, NOW);
  if (!left) throw new Error("nobody was sent away");
  return { ...left, search: await back(left.url) };
}

async function arriveAs(person: Person) {
  const { search, note } = await signOn(person);
  return arrive(search, note, from("10.3.0.1"), null, NOW);
}

const lastSession = (userId: string) =>
  database().session.findFirst({ where: { userId }, orderBy: { createdAt: "desc" } });
const lastEntry = async () => (await auditEntries({}, { limit: 1, before: null })).items[0];

describe("single sign-on", () => {
  it("sends away with PKCE, state and nonce, and the secret to nobody", async () => {
    const left = await leave(wanted, NOW);
    const { origin, searchParams } = new URL(left?.url ?? "");
    expect(origin).toBe(provider.issuer);
    expect(searchParams.get("code_challenge_method")).toBe("S256");
    expect(searchParams.get("state")?.length).toBeGreaterThan(30);
    expect(searchParams.get("nonce")?.length).toBeGreaterThan(30);
    expect(searchParams.get("redirect_uri")).toBe(`${SITE}/console/sign-in/oidc/callback`);
    expect(left?.url).not.toContain(provider.settings.OIDC_CLIENT_SECRET);
    // What the browser keeps is not readable there.
    expect(left?.note).not.toContain(searchParams.get("state"));
    expect(await formTargets()).toEqual([provider.issuer]);
    expect(await providerSignOut()).toContain(provider.issuer);
  });

  it("lets in who has an account with the verified address, links it, and finds it by the link from then on", async () => {
    const { id, email } = await newAccount();
    expect(await arriveAs({ sub: "s1", email: email.toUpperCase() })).toEqual({
      state: "in",
      next: "/console/accounts",
      locale: "en",
    });
    expect(await lastSession(id)).toMatchObject({ signedInBy: "provider", providerSecondFactor: false });
    expect(await lastEntry()).toMatchObject({ action: "sign-in", code: id, after: { by: "provider" } });
    expect((await arriveAs({ sub: "s1", email: "another@hgt.example.cn" })).state).toBe("in");
    // The address at the provider has been given to somebody else meanwhile.
    expect((await arriveAs({ sub: "s2", email })).state).toBe("account");
  });

  it("signs nobody up, and answers the unknown, the disabled and the unverified alike", async () => {
    const [out, plain] = [await newAccount(), await newAccount()];
    await disableAccount(out.id, NOW);
    const users = await database().user.count();
    const states = [
      await arriveAs({ sub: "s3", email: "stranger@hgt.example.cn" }),
      await arriveAs({ sub: "s4", email: out.email }),
      await arriveAs({ sub: "s5", email: plain.email, verified: false }),
      await arriveAs({ sub: "s6" }),
    ];
    expect(new Set(states.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(states[0]?.state).toBe("account");
    expect(await database().user.count()).toBe(users);
    expect(await lastSession(out.id)).toBeNull();
    const { items } = await auditEntries({ action: "sign-in-refused", code: out.id }, { limit: 5, before: null });
    expect(items[0]?.after).toEqual({ why: "disabled" });
  });

  it("takes a journey once, in the browser that began it, in time, and unchanged", async () => {
    const { email } = await newAccount();
    const person = { sub: "s7", email };
    const { search, note } = await signOn(person);
    const late = new Date(NOW.getTime() + 601_000);
    expect((await arrive(search, undefined, from("10.3.0.2"), null, NOW)).state).toBe("expired");
    expect((await arrive(search, `${note}00`, from("10.3.0.2"), null, NOW)).state).toBe("expired");
    expect((await arrive(search, note, from("10.3.0.2"), null, late)).state).toBe("expired");
    const other = await signOn(person);
    expect((await arrive(search, other.note, from("10.3.0.2"), null, NOW)).state).toBe("provider");
    expect(
      (await arrive(search.replace(/state=[^&]*/, "state=of-somebody-else"), note, from("10.3.0.2"), null, NOW)).state,
    ).toBe("provider");
    expect((await arrive(other.search, other.note, from("10.3.0.2"), null, NOW)).state).toBe("in");
    expect((await arrive(other.search, other.note, from("10.3.0.2"), null, NOW)).state).toBe("provider");
  });

  it("says so where the provider refuses, and where it is away", async () => {
    const { search, note } = await signOn(null);
    expect(search).toContain("error=access_denied");
    expect((await arrive(search, note, from("10.3.0.3"), null, NOW)).state).toBe("provider");
    process.env.OIDC_ISSUER = "http://127.0.0.1:9";
    expect(await leave(wanted, NOW)).toBeNull();
    process.env.OIDC_ISSUER = provider.issuer;
    process.env.OIDC_PRIVATE_NETWORK = "off";
    await expect(formTargets()).rejects.toThrow("must begin with https://");
    process.env.OIDC_ISSUER = "https://127.0.0.1:9";
    expect(await leave(wanted, NOW)).toBeNull();
    Object.assign(process.env, provider.settings);
  });

  it("asks for our second factor unless the provider has asked for one", async () => {
    const { id, email } = await newAccount("publisher", null);
    const headers = from("10.3.0.4", await cookieOf(email));
    const made = await auth().api.enableTwoFactor({ body: { password: PASSWORD }, headers });
    const secret = new URL(made.method === "totp" ? made.totpURI : "").searchParams.get("secret") ?? "";
    await auth().api.verifyTOTP({ body: { code: totp(secret, new Date()) }, headers });
    const sessions = await database().session.count({ where: { userId: id } });
    expect((await arriveAs({ sub: "s8", email, amr: ["pwd"] })).state).toBe("second-factor");
    expect(await database().session.count({ where: { userId: id } })).toBe(sessions);
    // The same step as after a password.
    const answer = await auth().api.enterByProvider({ body: { userId: id, secondFactor: false }, returnHeaders: true });
    const cookie = answer.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    expect((await verifySecondFactor(totp(secret, new Date()), from("10.3.0.5", cookie), NOW)).state).toBe("in");
    expect((await arriveAs({ sub: "s8", email, amr: ["pwd", "otp", "mfa"] })).state).toBe("in");
    expect((await arriveAs({ sub: "s8", email, acr: "urn:example:high" })).state).toBe("in");
  });

  it("takes the provider's second factor for a role that needs one, in that session alone", async () => {
    process.env.SECOND_FACTOR_ROLES = "publisher";
    const { id, email } = await newAccount("publisher", null);
    const enter = (secondFactor: boolean) =>
      auth().api.enterByProvider({ body: { userId: id, secondFactor }, returnHeaders: true });
    const officialBy = async (secondFactor: boolean) => {
      const { headers } = await enter(secondFactor);
      const cookie = headers
        .getSetCookie()
        .map((each) => each.split(";")[0])
        .join("; ");
      return officialOf(from("10.3.0.6", cookie));
    };
    expect(await officialBy(true)).toMatchObject({ hasSecondFactor: true, bySingleSignOn: true });
    const without = await officialBy(false);
    expect(without && lacksSecondFactor(without)).toBe(true);
    expect(lacksSecondFactor(await officialFor(email))).toBe(true);
  });

  it("links by hand only the account that asked for it, and undoes that where a password is left", async () => {
    const [one, two] = [await newAccount(), await newAccount()];
    const [mine, theirs] = [await officialFor(one.email), await officialFor(two.email)];
    const person = { sub: "s9", email: "private@elsewhere.example.cn" };
    const asked = await signOn(person, one.id);
    expect((await arrive(asked.search, asked.note, from("10.3.0.7"), theirs, NOW)).state).toBe("account");
    const again = await signOn(person, one.id);
    expect((await arrive(again.search, again.note, from("10.3.0.7"), mine, NOW)).state).toBe("linked");
    expect((await arriveAs(person)).state).toBe("in");
    const taken = await signOn(person, two.id);
    expect((await arrive(taken.search, taken.note, from("10.3.0.7"), theirs, NOW)).state).toBe("account");
    expect(await unlinkAccount(one.id, new URL(provider.issuer))).toBe(true);
    expect((await arriveAs(person)).state).toBe("account");
  });
});
