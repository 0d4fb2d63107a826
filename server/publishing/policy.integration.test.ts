import { expect, it } from "vitest";
import { asOfficial } from "@/server/accounts/official";
import { officialWith } from "@/server/accounts/test-accounts";
import { inScratchDatabase } from "@/server/imports/import-fixture";
import { decidePolicy, revokePlannedRule } from "@/server/publishing/decide-policy";
import { gatePolicy, policyCsv } from "@/server/publishing/policy";

inScratchDatabase();
const publisher = officialWith([{ role: "publisher", region: null, department: null }]);

it("a rule of the gate is not changed from a day that has passed, and what holds is not taken back", async () => {
  const row = { validFrom: "2026-08-01", records: "matters", rule: 10, severity: "off" } as const;
  const add = (today: string) => asOfficial(publisher, () => decidePolicy(publisher, [row], today));
  const revoke = (today: string) => asOfficial(publisher, () => revokePlannedRule(publisher, row, today));
  expect(await add("2026-08-02")).toEqual({ past: row });
  expect(await add("2026-07-31")).toEqual({ added: 1 });
  // A file that is loaded again may say what was decided long ago.
  expect(await add("2026-08-02")).toEqual({ added: 0 });
  expect(await revoke("2026-08-01")).toBe(false);
  expect(await revoke("2026-07-31")).toBe(true);
  expect(await revoke("2026-07-31")).toBe(false);
  expect(policyCsv(await gatePolicy())).not.toContain("2026-08-01");
});
