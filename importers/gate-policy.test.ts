import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { readGatePolicy } from "@/importers/gate-policy";

const folder = mkdtempSync(path.join(tmpdir(), "gate-policy-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(...lines: string[]): string {
  const file = path.join(folder, "policy.csv");
  writeFileSync(file, lines.join("\n"));
  return file;
}
const HEAD = "valid_from,records,rule,severity";

it("reads a policy in English and in Chinese", async () => {
  const expected = [
    { validFrom: "2026-07-01", records: "matters", rule: 12, severity: "blocks" },
    { validFrom: "2026-07-01", records: "service-points", rule: 21, severity: "off" },
  ];
  expect(await readGatePolicy(written(HEAD, "2026-07-01,matters,12,blocks", "2026/7/1,service-points,21,off"))).toEqual(
    expected,
  );
  expect(
    await readGatePolicy(written("生效日期,对象,规则,处理", "2026年7月1日,事项,12,拦住", "2026-7-1,服务网点,21,不查")),
  ).toEqual(expected);
});

it.each([
  ["no such rule", "2026-07-01,matters,22,blocks", "row 2, rule: There is no such rule for matters."],
  ["a rule that the records do not have", "2026-07-01,service-points,12,blocks", "row 2, rule: There is no such rule"],
  ["no whole day", "2026-07,matters,12,blocks", "row 2, valid_from: Must be a day"],
  ["no such severity", "2026-07-01,matters,12,perhaps", "row 2, severity: Must be one of blocks, warns, off."],
])("refuses all of it for %s", async (_, row, message) => {
  await expect(readGatePolicy(written(HEAD, row))).rejects.toThrow(message);
});

it("refuses the same rule twice on one day", async () => {
  const twice = written(HEAD, "2026-07-01,matters,12,blocks", "2026-07-01,matters,12,off");
  await expect(readGatePolicy(twice)).rejects.toThrow("also stands in row 2");
});
