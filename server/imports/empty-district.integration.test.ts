import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { positionSources } from "@/domain/positions/position-sources";
import { withConnection } from "@/server/imports/connection";
import { emptyDistrict, hasSample, hasUnrecordedSample } from "@/server/imports/empty-district";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";
import { newAccount } from "@/server/imports/jobs/job-fixture";
import { standingSteps, undoStanding } from "@/server/imports/standing-steps";

inScratchDatabase();
const write = inFolder();

const SOURCES = ["code,title,published,kind", "S,来源,2024,article"];
const PROJECTS = ["code,name,category,stage,position_quality,source", "J1,桥,infrastructure,building,unknown,S"];
const CHANGES = [
  "project,milestone,changed_on,due_before,due_after,reason,source",
  "J1,1,2026-05-01,2026-06,2026-09,汛期,S",
];

async function loadSample() {
  for (const [target, lines] of [
    ["sources", SOURCES],
    ["projects", PROJECTS],
    ["milestone-changes", CHANGES],
  ] as const) {
    await importFile({ target, path: await write(`${target}.csv`, [...lines]), kind: "sample" });
  }
}

beforeAll(async () => {
  await newAccount("admin", { role: "administrator" });
});

describe("the sample district", () => {
  it("is not taken out of a database that nothing says to be the sample", async () => {
    expect(await emptyDistrict()).toEqual({ outcome: "unknown" });
  });

  it("is told apart from one that was loaded before changes were recorded", async () => {
    const matter = "M1,社保卡申领,20,人社局,life,person,sample,S";
    await importFile({ target: "sources", path: await write("s.csv", SOURCES) });
    await importFile({
      target: "matters",
      path: await write("m.csv", ["code,name,task_type,department,topic,audience,quality,source", matter]),
      kind: "sample",
    });
    expect([await hasSample(), await hasUnrecordedSample()]).toEqual([true, false]);
    await rowsOf("DELETE FROM change_sets");
    expect([await hasSample(), await hasUnrecordedSample()]).toEqual([false, true]);
    expect(await emptyDistrict()).toEqual({ outcome: "unknown" });
    await rowsOf("DELETE FROM matters");
    await rowsOf("DELETE FROM sources");
  });

  it("stays where somebody has imported what they have not confirmed", async () => {
    await loadSample();
    await importFile({ target: "sources", path: await write("own.csv", [SOURCES[0] ?? "", "OWN,本区,2026,article"]) });
    expect(await emptyDistrict()).toEqual({ outcome: "not-sample" });
    expect(await rowsOf("SELECT FROM projects")).toHaveLength(1);
    const { steps, count, latest } = await standingSteps();
    expect([steps.map(({ kind, title }) => [kind, title]), count]).toEqual([[["import", "own.csv"]], 1]);
    expect(await undoStanding(latest, new Date())).toBe("undone");
    expect(await undoStanding(latest, new Date())).toBe("gone");
    expect(await standingSteps()).toEqual({ steps: [], count: 0, latest: "0" });
  });

  it("is not held back by the sources that the editor of positions lists by itself", async () => {
    for (const { code, title, kind } of positionSources) {
      const lines = [SOURCES[0] ?? "", `${code},${title},2026,${kind}`];
      await importFile({ target: "sources", path: await write(`${code}.csv`, lines) });
    }
    expect((await standingSteps()).count).toBe(0);
  });

  it("goes with its histories and with what was made of it since, once that is confirmed; accounts and the account of what was done stay", async () => {
    const later = (CHANGES[1] ?? "").replace("2026-05-01,2026-06,2026-09", "2026-08-01,2026-09,2026-12");
    const path = await write("later.csv", [CHANGES[0] ?? "", later]);
    await importFile({ target: "milestone-changes", path });
    const { latest, count } = await standingSteps();
    expect(count).toBe(1);
    expect(await undoStanding(latest, new Date())).toMatchObject({ obstacles: [{ why: "history" }] });
    const before = (await rowsOf("SELECT FROM audit_entries")).length;
    expect(await emptyDistrict()).toEqual({ outcome: "not-sample" });
    expect(await emptyDistrict(latest)).toEqual({ outcome: "emptied", records: expect.any(Number) });
    for (const table of ["sources", "projects", "milestone_changes", "change_sets"]) {
      expect([table, await rowsOf(`SELECT FROM ${table}`)]).toEqual([table, []]);
    }
    expect(await rowsOf("SELECT FROM users")).toHaveLength(1);
    expect(await rowsOf("SELECT FROM role_grants")).toHaveLength(1);
    expect(await rowsOf("SELECT FROM audit_entries")).toHaveLength(before + 1);
    expect(await rowsOf("SELECT FROM emptied_districts")).toHaveLength(1);
  });

  it("cannot be called by whoever likes, and nobody else empties a history", async () => {
    const { rows } = await withConnection((connection) =>
      connection.query<{ acl: string }>(
        "SELECT proacl::text AS acl FROM pg_proc WHERE proname = 'empty_sample_district'",
      ),
    );
    // An entry without a name before the sign would be everybody.
    expect(rows[0]?.acl).not.toMatch(/[{,]=/);
    await loadSample();
    await expect(rowsOf("DELETE FROM milestone_changes")).rejects.toThrow(pg.DatabaseError);
  });
});
