import { beforeAll, expect, it } from "vitest";
import { addGrantAs, createAccountAs, removeGrantAs } from "@/server/accounts/manage";
import { asOfficial, recordDenial } from "@/server/accounts/official";
import { signIn } from "@/server/accounts/sign-in";
import { from, newAccount, officialWith, PASSWORD, TEST_SECRET } from "@/server/accounts/test-accounts";
import { database } from "@/server/db/client";
import { decideAs } from "@/server/publishing/decide";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();
beforeAll(() => {
  process.env.CONSOLE_SECRET = TEST_SECRET;
});

const NOW = new Date();
const administrator = officialWith([{ role: "administrator", region: null, department: null }], "chief");
const acting = <T>(work: () => Promise<T>) => asOfficial(administrator, work);

type Entry = { actor: string; action: string; code: string | null; before: unknown; after: unknown };
const entriesOf = (noun: string, code: string | null) =>
  database().$queryRaw<Entry[]>`
    SELECT actor, action, code, before, after FROM audit_entries
    WHERE noun = ${noun} AND code IS NOT DISTINCT FROM ${code} ORDER BY id`;

it("signing in, being refused, and being denied are accounted for, with who", async () => {
  const { id, email } = await newAccount();
  await signIn({ email, password: "not the password", headers: from("10.6.0.1"), now: NOW });
  await signIn({ email, password: PASSWORD, headers: from("10.6.0.1"), now: NOW });
  const told = (await entriesOf("accounts", id)).map(({ action }) => action);
  expect(told.slice(-2)).toEqual(["sign-in-refused", "sign-in"]);
  await recordDenial({ id }, { action: "manage", noun: "accounts", why: "not-permitted" });
  const [denied] = (await entriesOf("accounts", null)).slice(-1);
  expect(denied).toMatchObject({ actor: `user:${id}`, action: "denied", after: { asked: "manage" } });
});

it("a role given and taken away is accounted for, before and after", async () => {
  const grant = { role: "window-clerk", region: "360113006", department: null } as const;
  const account = { name: "x", email: "roles@hgt.example.cn", password: PASSWORD, grants: [grant] };
  const id = await acting(() => createAccountAs(administrator, account));
  const more = { ...grant, role: "publisher" } as const;
  expect(await acting(() => addGrantAs(administrator, id, more))).toBeNull();
  expect(await acting(() => removeGrantAs(administrator, id, more))).toBeNull();
  const [added, removed] = (await entriesOf("accounts", id)).slice(-2);
  expect(JSON.stringify(added?.before)).not.toContain("publisher");
  expect(JSON.stringify(added?.after)).toContain("publisher");
  expect([added?.actor, removed?.actor]).toEqual(["user:chief", "user:chief"]);
  expect(JSON.stringify(removed?.before)).toContain("publisher");
});

it("what is taken away from residents is accounted for, with the reason", async () => {
  const asked = { action: "suspend", plannedDate: null, reason: "设备检修", successor: null } as const;
  const subject = { noun: "service-points", code: "360113002-centre" } as const;
  expect(await acting(() => decideAs(administrator, subject, asked, NOW))).toEqual([]);
  const [entry] = (await entriesOf(subject.noun, subject.code)).slice(-1);
  expect(entry).toMatchObject({ actor: "user:chief" });
  expect(JSON.stringify(entry)).toMatch(/suspend/);
});
