import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, it } from "vitest";
import { databaseUrl } from "@/server/db/environment";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";
import { ask, jobOf, newAccount, upload } from "@/server/imports/jobs/job-fixture";
import { work } from "@/server/imports/jobs/worker";

inScratchDatabase();
const write = inFolder();

const ROWS = 20_000;
const HEADER = "编码,名称,类型,位置质量,来源";

beforeAll(async () => {
  const lines = ["code,title,published,kind", "S,来源,2024,article"];
  await importFile({ target: "sources", path: await write("sources.csv", lines) });
  await newAccount("admin", { role: "administrator" });
});

/** The worker as the web server starts it. */
function startWorker(): ChildProcess {
  const flags = ["--conditions=react-server", "--import", "./cli/typescript.mjs"];
  return spawn(process.execPath, [...flags, "cli/import-worker.ts"], {
    env: { ...process.env, DATABASE_URL: databaseUrl() },
    stdio: "ignore",
  });
}

const count = async () => (await rowsOf("SELECT count(*)::int AS n FROM facilities"))[0]?.n;

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let wait = 0; wait < 600; wait += 1) {
    if (await condition()) return;
    await sleep(50);
  }
  throw new Error("It did not come to that.");
}

it("a worker that is killed with -9 while it writes loses nothing, and what it did is not done twice", async () => {
  const lines = Array.from({ length: ROWS }, (_, n) => `K${n},设施第${n}处,公园,未知,S`);
  const job = await upload("admin", [{ name: "设施.csv", content: `${[HEADER, ...lines].join("\n")}\n` }]);
  await work();
  await ask(job, "check");
  await work();
  expect(await jobOf(job)).toMatchObject({ status: "done", report: { tables: [{ new: ROWS }] } });

  await ask(job, "commit");
  const worker = startWorker();
  await until(async () => (await jobOf(job)).progress?.done > 0);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  await until(async () => (await rowsOf("SELECT FROM pg_locks WHERE locktype = 'advisory'")).length === 0);
  const state = await jobOf(job);
  // Quicker than we were, it has done all of it; else nothing of it stands.
  expect(await count()).toBe(state.status === "done" ? ROWS : 0);

  await work(0);
  expect(await jobOf(job)).toMatchObject({ status: "done", applied: true });
  expect(await count()).toBe(ROWS);
  expect(await rowsOf("SELECT FROM change_sets WHERE title = '设施.csv'")).toHaveLength(1);
  expect(await rowsOf("SELECT FROM audit_entries WHERE code = $1", [job])).toHaveLength(1);

  await work(0);
  expect(await rowsOf("SELECT FROM change_sets WHERE title = '设施.csv'")).toHaveLength(1);
}, 120_000);

it("what is cancelled while it waits or runs writes nothing", async () => {
  const job = await upload("admin", [{ name: "更多.csv", content: `${HEADER}\nC1,一处,公园,未知,S\n` }]);
  await work();
  await ask(job, "check");
  await work();
  await ask(job, "commit");
  await rowsOf("UPDATE import_jobs SET cancelling = true WHERE id = $1", [job]);
  await work();
  expect(await jobOf(job)).toMatchObject({ status: "cancelled", applied: false });
  expect(await rowsOf("SELECT FROM facilities WHERE code = 'C1'")).toEqual([]);
}, 60_000);
