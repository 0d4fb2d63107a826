import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { databaseUrl } from "./database-proxy";
import { expect, test } from "./fixtures";
import { enter } from "./officials";
import { startSecondServer } from "./second-server";
import { say } from "./words";

const ROOT = path.resolve(import.meta.dirname, "..");
const desk = (key: string) => say("zh", `import-desk.${key}`);
const official = { email: "first@new.example.cn", password: "copper lantern gravel" };

/** A database of this journey's own, with a little of the sample in it as the product itself loads it. */
async function withSample(work: (url: string) => Promise<void>): Promise<void> {
  const url = databaseUrl();
  const name = `new_district_${process.pid}`;
  const owner = new pg.Client(url.href);
  await owner.connect();
  await owner.query(`CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  try {
    const run = (args: string[], input?: string) =>
      execFileSync("npm", ["run", "-s", ...args], {
        cwd: ROOT,
        input,
        env: { ...process.env, DATABASE_URL: url.href },
      });
    run(["import", "--", "sources", "data/nanchang/sources.csv"]);
    run(["import", "--", "regions", "data/nanchang/regions.csv"]);
    const more = ["--name", "管理员", "--role", "administrator", "--password-stdin"];
    run(["user:create", "--", "--email", official.email, ...more], official.password);
    const scratch = new pg.Client(url.href);
    await scratch.connect();
    await scratch.query("UPDATE change_sets SET kind = 'sample'");
    await scratch.end();
    const later = path.join(tmpdir(), `later-${process.pid}.csv`);
    writeFileSync(later, "code,title,published,kind\nlater,后来的,2026,article\n");
    run(["import", "--", "sources", later]);
    rmSync(later);
    await work(url.href);
  } finally {
    await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await owner.end();
  }
}

const files = {
  "sources.csv": ["code,title,published,kind", "own,本区台账,2026,article"],
  "regions.csv": [
    "code,name,level,parent,kind,position_quality,source",
    "360999,新湖区,district,,district,unknown,own",
    "360999001,湖滨街道,township,360999,subdistrict,unknown,own",
  ],
  "网点.csv": [
    "网点编码,网点名称,级别,类型,区划代码,位置质量,来源",
    "new-1,湖滨街道便民服务中心,township,township-centre,360999001,未知,own",
  ],
};

test("a new district takes the sample out and puts its own files there, from the browser alone", async ({
  browser,
}) => {
  test.setTimeout(150_000);
  await withSample(async (url) => {
    const server = await startSecondServer(url, { DISTRICT: "360999", SITE_NAME: "新湖区政务地图" });
    const page = await (await browser.newContext()).newPage();
    try {
      await page.goto(`${server.url}/console/imports`);
      await enter(page, official);
      await page.getByText(desk("emptyDistrictOpen")).click();
      await page.locator("#empty .import-step").getByRole("button").click();
      await expect(page.locator("#empty [role=status]")).toContainText(desk("stepUndone"));
      await expect(page.locator("#empty .import-step")).toHaveCount(0);
      await page.getByLabel(desk("emptyDistrictConfirm")).check();
      await page.getByRole("button", { name: desk("emptyDistrictDo") }).click();
      await expect(page.locator("#empty [role=status]")).toContainText(desk("emptied"));

      await page.locator("#files").setInputFiles(
        Object.entries(files).map(([name, lines]) => ({
          name,
          mimeType: "text/csv",
          buffer: Buffer.from(`${lines.join("\n")}\n`),
        })),
      );
      await page.getByRole("button", { name: desk("send") }).click();
      const stage = (key: string) =>
        expect(page.locator("p[role=status]")).toHaveText(desk(`stage.${key}`), { timeout: 40_000 });
      await stage("inspect-done");
      await page.getByRole("button", { name: desk("check") }).click();
      await stage("check-done");
      await page.getByRole("button", { name: desk("commit"), exact: true }).click();
      await stage("commit-done");

      await page.goto(`${server.url}/service-points/new-1`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("湖滨街道便民服务中心");
      expect((await page.goto(`${server.url}/regions/360113`))?.status()).toBe(404);
    } finally {
      await page.context().close();
      await server.stop();
    }
  });
});
