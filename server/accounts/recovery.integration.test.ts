import { beforeAll, describe, expect, it } from "vitest";
import { signInLimits } from "@/domain/accounts/sign-in-limit";
import { totp } from "@/e2e/totp";
import { auth } from "@/server/accounts/auth";
import {
  addGrantAs,
  disableAccountAs,
  endSessionsAs,
  liftLockAs,
  removeGrantAs,
  removeSecondFactorAs,
  resetPasswordAs,
} from "@/server/accounts/manage";
import { asOfficial, officialOf } from "@/server/accounts/official";
import { settleOwnPassword, withOwnPassword } from "@/server/accounts/own-password";
import { accountLockedUntil, letInAgain } from "@/server/accounts/recovery";
import { sessionsOfAccount } from "@/server/accounts/sessions";
import { signIn, verifySecondFactor } from "@/server/accounts/sign-in";
import {
  cookieOf,
  cookiesOf,
  from,
  newAccount,
  officialFor,
  PASSWORD,
  TEST_SECRET,
} from "@/server/accounts/test-accounts";
import { accountFault, disableAccount } from "@/server/accounts/users";
import { actingAs } from "@/server/audit/acting";
import { auditEntries } from "@/server/audit/queries";
import { database } from "@/server/db/client";
import { withSampleDistrict } from "@/server/truth/sample-district";

const NOW = new Date();
const attempt = (email: string, password: string, address = "10.2.0.1") =>
  signIn({ email, password, headers: from(address), now: NOW });
const told = async (code: string) => (await auditEntries({ code }, { limit: 50, before: null })).items;

withSampleDistrict();
beforeAll(() => {
  process.env.CONSOLE_SECRET = TEST_SECRET;
});

async function lockOut(email: string, address = "10.2.0.1") {
  for (let n = 0; n < signInLimits.both.most; n++) await attempt(email, "wrong password", address);
}

/** Sets up a second factor, and answers its secret. */
async function withSecondFactor(email: string): Promise<string> {
  const headers = from("10.2.0.2", await cookieOf(email));
  const made = await auth().api.enableTwoFactor({ body: { password: PASSWORD }, headers });
  if (made.method !== "totp") throw new Error("no app");
  const secret = new URL(made.totpURI).searchParams.get("secret") ?? "";
  await auth().api.verifyTOTP({ body: { code: totp(secret, new Date()) }, headers });
  return secret;
}

describe("who has no administrator to ask", () => {
  it("is let in again from the command line, with a password to be changed, and the account tells it", async () => {
    const { id, email } = await newAccount("administrator");
    const cookie = await cookieOf(email);
    const answer = await actingAs({ actor: "command-line" }, () => letInAgain(email, true));
    const password = "password" in answer ? answer.password : "";
    expect(await officialOf(from("10.6.0.1", cookie))).toBeNull();
    expect(await officialFor(email, password)).toMatchObject({ id, mustChangePassword: true });
    const entries = await database().auditEntry.findMany({ where: { code: id, actor: "command-line" } });
    const told = JSON.stringify(entries.map(({ before, after }) => [before, after]));
    expect(told).toContain("password-reset");
    expect(told).not.toContain(password);
    expect(await letInAgain(`x-${email}`, false)).toEqual({ why: "unknown" });
    await disableAccount(id, new Date());
    expect(await letInAgain(email, false)).toEqual({ why: "disabled" });
  });
});

describe("a forgotten password", () => {
  it("is replaced by a first one that lets its owner do nothing but change it; all sessions end", async () => {
    const [chief, clerk] = [await newAccount("administrator", null), await newAccount()];
    const theirs = from("10.2.0.3", await cookieOf(clerk.email));
    const official = await officialFor(chief.email);
    const outcome = await asOfficial(official, () => resetPasswordAs(official, clerk.id));
    const password = typeof outcome === "object" ? outcome.password : "";
    expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(await officialOf(theirs)).toBeNull();
    expect((await attempt(clerk.email, PASSWORD)).state).toBe("refused");
    const back = await officialFor(clerk.email, password);
    expect(back.mustChangePassword).toBe(true);
    await settleOwnPassword(back);
    expect((await officialFor(clerk.email, password)).mustChangePassword).toBe(false);
    const [entry] = (await told(clerk.id)).filter(({ actor }) => actor === `user:${official.id}`);
    expect(entry).toMatchObject({ action: "user-change", after: { access: "password-reset" } });
    expect(JSON.stringify(await told(clerk.id))).not.toContain(password);
  });

  it("is reset by nobody outside their region, and not by oneself", async () => {
    const [chief, clerk] = [await newAccount("administrator", "360113007"), await newAccount()];
    const official = await officialFor(chief.email);
    expect(await resetPasswordAs(official, clerk.id)).toBe("none");
    expect(await removeSecondFactorAs(official, clerk.id)).toBe("none");
    expect(await liftLockAs(official, clerk.id)).toBe("none");
    expect(await endSessionsAs(official, clerk.id, null)).toBe("none");
    expect(await endSessionsAs(official, official.id, null)).toBe("self");
    expect(await resetPasswordAs(official, official.id)).toBe("self");
    expect((await attempt(clerk.email, PASSWORD)).state).toBe("in");
  });
});

describe("a lost second factor", () => {
  it("is removed with all sessions, and the password is enough again", async () => {
    const [chief, clerk] = [await newAccount("administrator", null), await newAccount("publisher", null)];
    await withSecondFactor(clerk.email);
    expect((await attempt(clerk.email, PASSWORD)).state).toBe("second-factor");
    const begun = await cookieOf(clerk.email);
    expect(await removeSecondFactorAs(await officialFor(chief.email), clerk.id)).toBeNull();
    expect((await attempt(clerk.email, PASSWORD)).state).toBe("in");
    // The step that was begun before it is over as well.
    expect((await verifySecondFactor("123456", from("10.2.0.4", begun), NOW)).state).toBe("refused");
  });
});

describe("sessions of somebody else", () => {
  it("are listed and ended, one or all, while the account stays", async () => {
    const [chief, clerk] = [await newAccount("administrator", null), await newAccount()];
    for (let times = 0; times < 3; times += 1) expect((await attempt(clerk.email, PASSWORD)).state).toBe("in");
    const [first, ...others] = await sessionsOfAccount(clerk.id, NOW);
    const official = await officialFor(chief.email);
    const end = (session: string | null) => asOfficial(official, () => endSessionsAs(official, clerk.id, session));
    expect(await end(first?.id ?? "")).toBeNull();
    expect((await sessionsOfAccount(clerk.id, NOW)).map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect(await end(null)).toBeNull();
    expect(await sessionsOfAccount(clerk.id, NOW)).toEqual([]);
    expect((await attempt(clerk.email, PASSWORD)).state).toBe("in");
    expect((await told(clerk.id)).filter(({ after }) => after?.access === "signed-out")).toHaveLength(2);
  });
});

describe("a lock", () => {
  it("is seen and lifted, from wherever it was", async () => {
    const [chief, clerk] = [await newAccount("administrator", null), await newAccount()];
    expect(await accountLockedUntil(clerk.id, clerk.email, NOW)).toBeNull();
    await lockOut(clerk.email);
    expect((await attempt(clerk.email, PASSWORD)).state).toBe("wait");
    expect(await accountLockedUntil(clerk.id, clerk.email, NOW)).toEqual(
      new Date(NOW.getTime() + signInLimits.both.within),
    );
    const official = await officialFor(chief.email);
    await asOfficial(official, () => liftLockAs(official, clerk.id));
    expect(await accountLockedUntil(clerk.id, clerk.email, NOW)).toBeNull();
    expect((await attempt(clerk.email, PASSWORD)).state).toBe("in");
    expect((await told(clerk.id)).map(({ after }) => after?.access)).toContain("lock-lifted");
  });

  it("tells whom each attempt was meant for, and ever fewer of a flood", async () => {
    const clerk = await newAccount();
    await lockOut(clerk.email, "10.2.0.5");
    for (let n = 0; n < 20; n++) await attempt(clerk.email, PASSWORD, "10.2.0.5");
    const whys = (await told(clerk.id)).map(({ after }) => after?.why).filter(Boolean);
    expect(whys.filter((why) => why === "password")).toHaveLength(signInLimits.both.most);
    // The first eight, and the sixteenth.
    expect(whys.filter((why) => why === "locked")).toHaveLength(9);
    // Knocking at a closed door does not close the account for the other addresses.
    expect((await attempt(clerk.email, PASSWORD, "10.2.0.6")).state).toBe("in");
  });

  it("holds for the codes of an account too, whichever cookie they come with; each is told", async () => {
    const clerk = await newAccount("publisher", null);
    const secret = await withSecondFactor(clerk.email);
    for (let n = 0; n < signInLimits.both.most; n++) {
      const headers = from("10.2.0.7", await cookieOf(clerk.email));
      expect((await verifySecondFactor("000000", headers, NOW)).state).toBe("refused");
    }
    const headers = from("10.2.0.7", await cookieOf(clerk.email));
    expect((await verifySecondFactor(totp(secret, new Date()), headers, NOW)).state).toBe("wait");
    const whys = (await told(clerk.id)).map(({ after }) => after?.why).filter(Boolean);
    expect(whys.sort()).toEqual(["locked", ...Array(signInLimits.both.most).fill("second-factor")]);
  });

  it("holds for the password that a session asks for once more", async () => {
    const { email, id } = await newAccount();
    const official = await officialFor(email);
    const cookie = await cookieOf(email);
    const guess = (currentPassword: string) =>
      withOwnPassword(official, from("10.2.0.8"), NOW, async () => {
        const body = { currentPassword, newPassword: "gravel lantern copper" };
        await auth().api.changePassword({ body, headers: from("10.2.0.8", cookie) });
      });
    for (let n = 0; n < signInLimits.both.most; n++) expect((await guess("wrong password")).state).toBe("refused");
    expect((await guess(PASSWORD)).state).toBe("wait");
    expect((await told(id)).filter(({ action }) => action === "denied")).toHaveLength(signInLimits.both.most + 1);
  });

  it("tells of an unknown account neither what was typed nor whose it is", async () => {
    await attempt("nobody-at-all@hgt.example.cn", PASSWORD, "10.2.0.9");
    const { items } = await auditEntries({ action: "sign-in-refused" }, { limit: 1, before: null });
    expect(items[0]).toMatchObject({ code: null, actor: "system", after: { why: "unknown" } });
    expect(JSON.stringify(items[0])).not.toMatch(/nobody|@/);
  });
});

describe("the last administrator", () => {
  it("cannot be lost, neither by disabling nor by a role, nor by two at one moment", async () => {
    const [one, two] = [await newAccount("administrator", null), await newAccount("administrator", null)];
    const [first, second] = [await officialFor(one.email), await officialFor(two.email)];
    // Those of the tests before stand aside.
    const { items } = await auditEntries({ action: "user-change" }, { limit: 200, before: null });
    for (const id of new Set(items.map(({ code }) => code ?? ""))) {
      if (id !== one.id && id !== two.id) await disableAccountAs(first, id, NOW);
    }
    const grant = { role: "administrator", region: null, department: null } as const;
    expect(await removeGrantAs(first, first.id, grant)).toBe("self");
    expect(await disableAccountAs(first, first.id, NOW)).toBe("self");
    const both = await Promise.all([disableAccountAs(first, second.id, NOW), removeGrantAs(second, first.id, grant)]);
    expect(both.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(both).toContain("last-administrator");
  });
});

describe("the departments of a grant", () => {
  const grant = (department: string) => ({ role: "project-team" as const, region: null, department });
  it.each([
    ["人力资源和社会保障局", null],
    ["区住建局", null],
    ["区住健局", "department"],
  ])("%s", async (department, fault) => {
    const account = { name: "王", email: "w@hgt.example.cn", password: PASSWORD, grants: [grant(department)] };
    expect(await accountFault(account)).toBe(fault);
  });

  it("are looked at when a role is added, like its region", async () => {
    const [chief, clerk] = [await newAccount("administrator", null), await newAccount()];
    const official = await officialFor(chief.email);
    expect(await addGrantAs(official, clerk.id, grant("区住健局"))).toBe("department");
    expect(await addGrantAs(official, clerk.id, { ...grant("区住建局"), region: "360199999" })).toBe("region");
    expect(await addGrantAs(official, clerk.id, grant("区住建局"))).toBeNull();
  });
});

it("a cookie of the second step is nothing without its signature", async () => {
  const forged = "console.two_factor=2fa-abc.def";
  expect(await auth().api.challengedUser({ headers: from("10.2.1.0", forged) })).toBeNull();
  expect(cookiesOf(new Headers())).toBe("");
});
