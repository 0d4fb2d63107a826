import { beforeAll, describe, expect, it } from "vitest";
import { signInLimits } from "@/domain/accounts/sign-in-limit";
import { auth } from "@/server/accounts/auth";
import { officialOf } from "@/server/accounts/official";
import { signIn } from "@/server/accounts/sign-in";
import { cookieOf, from, newAccount, PASSWORD, TEST_SECRET } from "@/server/accounts/test-accounts";
import { accountFault, disableAccount, enableAccount } from "@/server/accounts/users";
import { database } from "@/server/db/client";
import { withSampleDistrict } from "@/server/truth/sample-district";

const NOW = new Date("2026-11-21T09:00:00+08:00");

withSampleDistrict();
beforeAll(() => {
  process.env.CONSOLE_SECRET = TEST_SECRET;
});

describe("signing in", () => {
  it("lets in who has the password, whatever the case of the address", async () => {
    const { email } = await newAccount();
    expect(
      await signIn({ email: email.toUpperCase(), password: PASSWORD, headers: from("10.0.0.1"), now: NOW }),
    ).toEqual({
      state: "in",
    });
  });

  it("answers a wrong password, an unknown account and a disabled one alike", async () => {
    const { id, email } = await newAccount();
    const wrong = await signIn({ email, password: `${PASSWORD}!`, headers: from("10.0.0.2"), now: NOW });
    const unknown = await signIn({
      email: "nobody@hgt.example.cn",
      password: PASSWORD,
      headers: from("10.0.0.2"),
      now: NOW,
    });
    await disableAccount(id, NOW);
    const disabled = await signIn({ email, password: PASSWORD, headers: from("10.0.0.3"), now: NOW });
    expect([wrong, unknown, disabled]).toEqual([{ state: "refused" }, { state: "refused" }, { state: "refused" }]);
    await enableAccount(id);
    expect(await signIn({ email, password: PASSWORD, headers: from("10.0.0.3"), now: NOW })).toEqual({ state: "in" });
  });

  it("has failures wait, with the right password too, and from that address only", async () => {
    const { email } = await newAccount();
    const attempt = (password: string, address: string, now = NOW) =>
      signIn({ email, password, headers: from(address), now });
    for (let n = 0; n < signInLimits.both.most; n++)
      expect((await attempt("wrong password", "10.0.0.4")).state).toBe("refused");
    const until = new Date(NOW.getTime() + signInLimits.both.within);
    expect(await attempt(PASSWORD, "10.0.0.4")).toEqual({ state: "wait", until });
    expect(await attempt(PASSWORD, "10.0.0.5")).toEqual({ state: "in" });
    expect((await attempt(PASSWORD, "10.0.0.4", until)).state).toBe("in");
  });

  it("lets no more guesses through at once than one after another", async () => {
    const { email } = await newAccount();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        signIn({ email, password: "wrong password", headers: from("10.1.0.1"), now: NOW }),
      ),
    );
    expect(answers.filter(({ state }) => state === "refused")).toHaveLength(signInLimits.both.most);
    expect(answers.filter(({ state }) => state === "wait")).toHaveLength(12 - signInLimits.both.most);
  });

  it("keeps neither account nor address in its counts", async () => {
    const rows = await database().signInAttempt.findMany();
    expect(JSON.stringify(rows)).not.toMatch(/@|10\.0\.0/);
  });
});

describe("a new account", () => {
  const account = { name: "王", email: "wang@hgt.example.cn", password: PASSWORD };
  const grant = (region: string | null) => [{ role: "point-manager" as const, region, department: null }];
  it.each([
    ["a region that there is", { ...account, grants: grant("360113006") }, null],
    ["everywhere", { ...account, grants: grant(null) }, null],
    ["a slip in the region's code", { ...account, grants: grant("360199999") }, "region"],
    ["a password that is too short", { ...account, password: "short", grants: grant(null) }, "password-short"],
    ["no address", { ...account, email: "wang", grants: grant(null) }, "e-mail"],
  ])("with %s", async (_, asked, fault) => {
    expect(await accountFault(asked)).toBe(fault);
  });
});

describe("a session", () => {
  it("says who it is and what they may do, and ends on the server", async () => {
    const { id, email } = await newAccount();
    const headers = from("10.0.0.6", await cookieOf(email));
    expect(await officialOf(headers)).toMatchObject({ id, grants: [{ role: "window-clerk", region: "360113006" }] });
    await auth().api.signOut({ headers });
    expect(await officialOf(headers)).toBeNull();
  });

  it("keeps when it was last used, by the minute, and lasts no longer for it", async () => {
    const headers = from("10.0.0.5", await cookieOf((await newAccount()).email));
    const official = await officialOf(headers);
    const stored = () =>
      database().session.findUniqueOrThrow({
        where: { id: official?.session ?? "" },
        select: { updatedAt: true, expiresAt: true },
      });
    const before = await stored();
    const updatedAt = new Date(Date.now() - 30 * 60_000);
    await database().session.updateMany({ where: { id: official?.session ?? "" }, data: { updatedAt } });
    await officialOf(headers);
    const used = await stored();
    expect(used.updatedAt.getTime()).toBeGreaterThanOrEqual(before.updatedAt.getTime());
    await officialOf(headers);
    expect(await stored()).toEqual({ ...used, expiresAt: before.expiresAt });
  });

  it("has another id after each sign-in", async () => {
    const { email } = await newAccount();
    expect(await cookieOf(email)).not.toBe(await cookieOf(email));
  });

  it("ends at once when the account is disabled", async () => {
    const { id, email } = await newAccount();
    const headers = from("10.0.0.7", await cookieOf(email));
    expect(await officialOf(headers)).not.toBeNull();
    await disableAccount(id, NOW);
    expect(await officialOf(headers)).toBeNull();
  });

  it("ends everywhere else when the password is changed", async () => {
    const { email } = await newAccount();
    const [here, elsewhere] = [await cookieOf(email), await cookieOf(email)];
    await auth().api.changePassword({
      body: { currentPassword: PASSWORD, newPassword: "gravel lantern copper", revokeOtherSessions: true },
      headers: from("10.0.0.8", here),
    });
    expect(await officialOf(from("10.0.0.8", elsewhere))).toBeNull();
  });

  it("is nothing with a cookie that somebody made up", async () => {
    expect(await officialOf(from("10.0.0.9", "console.session_token=abc.def"))).toBeNull();
  });
});
