import { beforeAll, describe, expect, it } from "vitest";
import { auth } from "@/server/accounts/auth";
import { accountFor } from "@/server/accounts/manage";
import { officialOf } from "@/server/accounts/official";
import { endSession, sessionsOf } from "@/server/accounts/sessions";
import { addressOf, signIn } from "@/server/accounts/sign-in";
import { cookieOf, from, newAccount, officialFor, PASSWORD, TEST_SECRET } from "@/server/accounts/test-accounts";
import { actingAs } from "@/server/audit/acting";
import { auditCsv } from "@/server/audit/queries";
import { recordNow } from "@/server/audit/record-now";
import { database, disconnectDatabase } from "@/server/db/client";
import { databaseUrl, setDatabaseUrl } from "@/server/db/environment";
import { withSampleDistrict } from "@/server/truth/sample-district";

const NOW = new Date();

withSampleDistrict();
beforeAll(() => {
  process.env.CONSOLE_SECRET = TEST_SECRET;
});

describe("nobody", () => {
  it("is there by default", async () => {
    expect(await database().user.count()).toBe(0);
  });

  it("gets in while the counts of attempts cannot be kept", async () => {
    const { email } = await newAccount();
    const url = databaseUrl();
    await disconnectDatabase();
    setDatabaseUrl("postgresql://nobody@127.0.0.1:9/nothing");
    try {
      await expect(signIn({ email, password: PASSWORD, headers: from("10.4.0.1"), now: NOW })).rejects.toThrow();
    } finally {
      await disconnectDatabase();
      setDatabaseUrl(url);
    }
    expect(await signIn({ email, password: PASSWORD, headers: from("10.4.0.1"), now: NOW })).toEqual({ state: "in" });
  });

  it("learns from the time it takes whether there is an account", async () => {
    const { email } = await newAccount();
    const timed = async (who: string, n: number) => {
      const start = performance.now();
      await signIn({ email: who, password: "wrong password", headers: from(`10.4.1.${n}`), now: NOW });
      return performance.now() - start;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let n = 0; n < 4; n++) {
      known.push(await timed(email, n));
      unknown.push(await timed(`x-${email}`, n));
    }
    // The quickest of each: what is slower is the machine's business. Without the hash one would be ten times the other.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.6);
    expect(Math.min(...known)).toBeGreaterThan(Math.min(...unknown) * 0.6);
  });

  it("ends the session of somebody else", async () => {
    const [one, two] = [await newAccount(), await newAccount()];
    const [mine, theirs] = [await officialFor(one.email), await officialFor(two.email)];
    await endSession(mine.id, theirs.session);
    expect(await database().session.count({ where: { id: theirs.session } })).toBe(1);
    await endSession(theirs.id, theirs.session);
    expect(await database().session.count({ where: { id: theirs.session } })).toBe(0);
  });

  it("sees an account of another region by guessing its id", async () => {
    const [chief, clerk] = [await newAccount("administrator", "360113007"), await newAccount()];
    const official = await officialFor(chief.email);
    expect(await accountFor(official, clerk.id)).toBeNull();
    expect(await accountFor(official, "no-such-id")).toBeNull();
    expect(await accountFor(official, official.id)).not.toBeNull();
  });
});

describe("the cookie of a session", () => {
  const flagsOf = async (email: string) => {
    const { headers } = await auth().api.signInEmail({ body: { email, password: PASSWORD }, returnHeaders: true });
    return headers.getSetCookie().find((cookie) => cookie.includes("session_token")) ?? "";
  };

  it("is for the server alone, this site alone, and encrypted connections where there are any", async () => {
    const { email } = await newAccount();
    expect(await flagsOf(email)).toMatch(/^console\.session_token=.*Path=\/.*HttpOnly.*SameSite=Lax/i);
    await disconnectDatabase();
    process.env.SITE_URL = "https://map.example.gov.cn";
    try {
      expect(await flagsOf(email)).toMatch(/^__Secure-console\.session_token=.*Secure/);
    } finally {
      delete process.env.SITE_URL;
      await disconnectDatabase();
    }
  });

  it("is another one after signing in over it, and lists no token of any session", async () => {
    const { email, id } = await newAccount();
    const [first, second] = [await cookieOf(email), await cookieOf(email)];
    expect(first).not.toBe(second);
    const headers = from("10.4.0.3", second);
    const official = await officialOf(headers);
    const sessions = await sessionsOf(headers, official?.session ?? "");
    expect(sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
    const tokens = await database().session.findMany({ where: { userId: id }, select: { token: true } });
    for (const { token } of tokens) expect(JSON.stringify(sessions)).not.toContain(token);
  });
});

it.each([
  ["one", "10.0.0.1", "10.0.0.1"],
  ["several, the first", "10.0.0.1, 10.9.9.9", "10.0.0.1"],
  ["nothing", "", "unknown"],
])("an address is counted: %s", (_, header, address) => {
  expect(addressOf(new Headers({ "x-forwarded-for": header }))).toBe(address);
});

it("no cell of the account's file is a formula, in words or exactly", async () => {
  const { id } = await newAccount();
  await database().user.update({ where: { id }, data: { name: "=HYPERLINK(1)" } });
  await actingAs({ actor: `user:${id}` }, () =>
    recordNow({ action: "change", noun: "matters", code: "@SUM(1)", department: "+1", after: { "-note": "\tx" } }),
  );
  let text = "";
  const columns = ["time", "who", "what", "noun", "record", "where", "changes"];
  const rows = async (entries: readonly unknown[]) => entries.map(() => ["=1", "+1", "-1", "@1", "\t1", "\r1", "＝1"]);
  for await (const piece of auditCsv({}, { columns, rows })) text += piece;
  const cells = text.split(/,|\r\n/).map((cell) => cell.replace(/^"/, ""));
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.filter((cell) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([]);
  expect(text).toContain("'@SUM(1)");
});
