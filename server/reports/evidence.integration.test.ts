import { beforeAll, expect, it } from "vitest";
import { asOfficial } from "@/server/accounts/official";
import { officialWith } from "@/server/accounts/test-accounts";
import { database } from "@/server/db/client";
import { type Answering, answerCase } from "@/server/reports/answer";
import { findCase } from "@/server/reports/cases";
import { receiveReport } from "@/server/reports/receive";
import { tokenDigest } from "@/server/reports/token";
import { withSampleDistrict } from "@/server/truth/sample-district";
import { reportedWrongOf } from "@/server/verification/reported";

// After whatever the clock says of the loading of the sample.
const then = new Date("2199-01-01T09:00:00+08:00");
const code = "360113002020-station";
const clerk = officialWith([{ role: "window-clerk", region: "360113002", department: null }], "id-clerk");
const answer = (answering: Answering) => asOfficial(clerk, () => answerCase(clerk, answering, then));

async function report(formKey: string) {
  const received = await receiveReport(
    { noun: "service-points", code, kind: "hours", formKey, address: "10.0.0.1" },
    then,
  );
  const digest = received.state === "received" ? tokenDigest(received.token) : null;
  const { caseId } = await database().report.findUniqueOrThrow({ where: { tokenDigest: digest ?? "" } });
  const found = await findCase(caseId);
  if (!found) throw new Error("no case");
  return found;
}

withSampleDistrict();
beforeAll(() => {
  process.env.CONSOLE_SECRET = "x7Kq2mVb9Lw4Zt8Rn5Yd3Hs6Jf1Gp0Cu";
});

it("officials call corrected only what has changed since; what is right is dealt with, in words", async () => {
  const { id, version } = await report("first");
  await answer({ id, version, step: "accept" });
  expect((await reportedWrongOf("service-points")).get(code)?.count).toBe(1);
  expect(await answer({ id, version: version + 1, step: "correct" })).toEqual({ state: "unchanged" });
  const written = async (was: object, became: object) =>
    database().$executeRaw`
      WITH step AS (INSERT INTO change_sets (at, actor, kind, title)
        VALUES (${new Date(then.getTime() + 1000)}, 'system', 'edit', 'x') RETURNING id)
      INSERT INTO record_changes (change_set, target, key, before, after)
      SELECT id, 'service-points', ${code}, ${JSON.stringify(was)}::jsonb, ${JSON.stringify(became)}::jsonb FROM step`;
  await written({ landmark: "a", opening_hours: "x" }, { landmark: "b", opening_hours: "x" });
  expect(await answer({ id, version: version + 1, step: "correct" })).toEqual({ state: "unchanged" });
  expect(await answer({ id, version: version + 1, step: "settle" })).toEqual({ state: "wordless" });
  await written({ landmark: "b", opening_hours: "x" }, { landmark: "b", opening_hours: "y" });
  expect(await answer({ id, version: version + 1, step: "correct" })).toMatchObject({ state: "done" });
  const other = await report("second");
  expect(await answer({ id: other.id, version: other.version, step: "settle", words: "时间是对的" })).toMatchObject({
    state: "done",
    case: { state: "settled" },
  });
});
