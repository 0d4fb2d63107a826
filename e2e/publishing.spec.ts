import type { Page } from "@playwright/test";
import pg from "pg";
import { axeFindings } from "./axe";
import { databaseUrl } from "./database-proxy";
import { expect, test } from "./fixtures";
import { unhidden } from "./layout";
import { newOfficial, signIn } from "./officials";
import { at, say } from "./words";

/** Made up, without a position and without a region that others count: no other journey meets it. */
const CODE = `e2e-facility-${process.pid}-${Date.now() % 100_000}`;
const NAME = `试验设施 ${CODE}`;
const PUBLIC = `/facilities/${CODE}`;
const DESK = `/console/publishing/facilities/${CODE}`;

async function sql(statement: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl().href });
  await client.connect();
  await client.query(statement, values);
  await client.end();
}

test.describe.configure({ mode: "serial" });

test.beforeAll(() =>
  sql(
    `INSERT INTO facilities (code, name, kind, region, source)
     SELECT $1, $2, 'park', '360113006', code FROM sources ORDER BY code LIMIT 1`,
    [CODE, NAME],
  ),
);
test.afterAll(async () => {
  await sql("DELETE FROM facilities WHERE code = $1", [CODE]);
  await sql("DELETE FROM shelved_records WHERE code = $1", [CODE]);
});

async function decide(page: Page, action: string, fields: { reason?: string; plannedDate?: string } = {}) {
  await page.goto(DESK);
  const form = page.locator(".console-form").first();
  await form.locator(`input[value=${action}]`).check();
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name=${name}]`).fill(value);
  await form.getByRole("button").click();
}

test("a publisher suspends with a reason, old links explain, and it comes back", async ({ browser, request, page }) => {
  test.slow();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const theirs = await context.newPage();
  await signIn(theirs, await newOfficial("publisher", { region: "360113" }));

  await decide(theirs, "suspend");
  await expect(theirs.locator("p[role=alert]")).toContainText(
    say("zh", "publishing.refusal.reason-missing", { action: say("zh", "publishing.action.suspend") }),
  );
  await decide(theirs, "suspend", { reason: "设备检修" });
  await expect(theirs.locator("p[role=status]")).toContainText(say("zh", "publishing-desk.decided"));

  const answer = await page.goto(PUBLIC);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(NAME);
  await expect(page.getByText("设备检修")).toBeVisible();
  const told = await request.get(`/api/v1${PUBLIC}`);
  expect(told.status()).toBe(404);
  expect(await told.json()).toMatchObject({
    type: "urn:district-service-map:problem:suspended",
    record: { name: NAME, reason: "设备检修" },
  });

  await decide(theirs, "resume");
  expect((await page.goto(PUBLIC))?.status()).toBe(200);

  await decide(theirs, "withdraw", { reason: "拆除", plannedDate: "2099-12-01" });
  await page.goto(at("en", PUBLIC));
  await expect(page.locator(".notice").first()).toContainText("拆除");
  // As if that day had come.
  await decide(theirs, "suspend", { reason: "拆除在即" });
  await sql("UPDATE publishing_decisions SET revoked_at = now() WHERE code = $1 AND action = 'withdraw'", [CODE]);
  await sql(
    `INSERT INTO publishing_decisions (noun, code, action, decided_at, decided_by, reason, applied_at)
     VALUES ('facilities', $1, 'withdraw', now(), 'system', '拆除', now())`,
    [CODE],
  );
  expect((await page.goto(PUBLIC))?.status()).toBe(410);
  const gone = await request.get(`/api/v1${PUBLIC}`);
  expect([gone.status(), (await gone.json()).type]).toEqual([410, "urn:district-service-map:problem:withdrawn"]);
  await context.close();
});

test("several are decided about at once, and a rule of the gate is changed from a day on", async ({
  browser,
  page,
}) => {
  test.slow();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const theirs = await context.newPage();
  await signIn(theirs, await newOfficial("administrator"));
  await decide(theirs, "reopen", { reason: "重新开放" });
  for (const [section, action] of [
    ["drafts", "submit"],
    ["waiting", "publish"],
  ] as const) {
    await theirs.goto("/console/publishing");
    const form = theirs.locator(`#${section} form`);
    await form.getByLabel(say("zh", "publishing-desk.tick", { name: NAME })).check();
    await form.getByRole("button", { name: say("zh", `publishing-desk.batch.${action}`) }).click();
    await expect(theirs.getByRole("status")).toContainText(say("zh", `publishing-desk.batch.done.${action}`));
  }
  expect((await page.goto(PUBLIC))?.status()).toBe(200);

  await theirs.goto("/console/publishing/policy");
  const rule = theirs.locator("form", { has: theirs.locator("select[name=severity]") });
  await rule.locator("select[name=rule]").selectOption("matters 10");
  await rule.locator("select[name=severity]").selectOption("blocks");
  await rule.locator("[name=validFrom]").fill("2099-12-31");
  await rule.getByRole("button").click();
  await expect(theirs.locator("p[role=status]")).toBeVisible();
  await expect(rule.locator("select[name=rule]")).toHaveValue("matters 10");
  expect(await (await theirs.request.get("/console/publishing/policy/csv")).text()).toContain("2099-12-31");
  const planned = theirs.getByRole("button", { name: /2099/ });
  await planned.click();
  await expect(planned).toHaveCount(0);
  await context.close();
});

test("who publishes for another township sees nothing of it and changes nothing", async ({ page }) => {
  await signIn(page, await newOfficial("publisher", { region: "360113002" }));
  for (const [path, why] of [
    [DESK, "deniedOutside"],
    ["/console/publishing/bundles/newborn", "deniedNowhere"],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(403);
    await expect(page.getByText(say("zh", `console.${why}`))).toBeVisible();
  }
  await page.goto(`/console/publishing?q=${CODE}`);
  await expect(page.getByText(say("zh", "publishing-desk.none.found"))).toBeVisible();
});

test("axe finds nothing on the desk, on a record of it, and in the gate's policy", async ({ page }) => {
  test.slow();
  await signIn(page, await newOfficial("publisher", { region: "360113" }));
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of ["/console/publishing", DESK, "/console/publishing/matters/M001", "/console/publishing/policy"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect.soft(await axeFindings(page), path).toEqual([]);
    expect.soft(await page.evaluate(unhidden), path).toEqual([]);
  }
});
