import { axeFindings } from "./axe";
import { expect, test } from "./fixtures";
import { newOfficial, signIn } from "./officials";
import { say, saying } from "./words";

const STEMS = "甲乙丙丁戊己庚辛壬癸";
/** Made up, so that nothing is found by it and no other test looks for it. */
const made = `魑魅${[...`${Date.now() % 10_000}`].map((digit) => STEMS[Number(digit)]).join("")}魍魉`;
const TERM = "养犬登记";
const MATTER = "养犬登记证申领";
const desk = (key: string, values?: Record<string, string | number>) => say("zh", `synonym-desk.${key}`, values);

test("a missed search becomes a synonym that the next search uses, and one that may not publish is refused", async ({
  page,
  browser,
}) => {
  // Nearly a thousand cases are asked once.
  test.setTimeout(120_000);
  await page.goto(`/?q=${encodeURIComponent(made)}`);
  await signIn(page, await newOfficial("matter-manager"));
  await expect(async () => {
    await page.goto("/console/synonyms");
    await expect(page.getByText(made, { exact: true })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const row = page.getByRole("listitem").filter({ hasText: made });
  await expect(row).toContainText(desk("dealt.open"));
  await page.goto(`/console/synonyms/add?word=${encodeURIComponent("办养狗正")}`);
  await page
    .getByRole("link", { name: new RegExp(`^${TERM}`) })
    .first()
    .click();
  await expect(page.getByLabel(desk("term"))).toHaveValue(new RegExp(TERM));
  await page.goto("/console/synonyms");
  await row.getByRole("link", { name: desk("addSynonym") }).click();
  await expect(page.getByLabel(desk("word"))).toHaveValue(made);
  await page.getByLabel(desk("term")).fill(made);
  await page.getByLabel(desk("reason"), { exact: true }).fill("有人查不到");
  await page.getByRole("button", { name: desk("addToDraft") }).click();
  await expect(page.locator("p[role=alert]")).toHaveText(desk("fault.itself"));
  await expect(page.getByLabel(desk("reason"), { exact: true })).toHaveValue("有人查不到");
  await page.getByLabel(desk("term")).fill(TERM);
  await page.getByRole("button", { name: desk("addToDraft") }).click();
  await expect(page.locator("p[role=status]")).toHaveText(desk("drafted", { what: `${made} → ${TERM}` }));

  await page.goto(`/console/synonyms/cases?query=${encodeURIComponent(made)}`);
  await page.getByLabel(desk("choose")).fill(TERM);
  await page.getByRole("button", { name: desk("chooseFind") }).click();
  await page.getByRole("link", { name: TERM }).first().click();
  await page.getByRole("button", { name: desk("saveCase") }).click();
  await expect(page.locator("p[role=status]")).toHaveText(desk("caseSaved"));

  await page.goto("/console/synonyms/draft");
  await page.getByRole("button", { name: desk("evaluate") }).click();
  await expect(page.locator("[data-verdict=better]")).toContainText(made, { timeout: 60_000 });
  await expect(page.locator("[data-verdict=better]")).toContainText(
    desk("moved", { before: desk("noPlace"), after: desk("place", { place: 1 }) }),
  );
  expect(await axeFindings(page, { include: "main" })).toEqual([]);
  expect((await page.goto("/console/synonyms/publish"))?.status()).toBe(403);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const theirs = await context.newPage();
  await signIn(theirs, await newOfficial("publisher"));
  await theirs.goto("/console/synonyms/publish");
  await theirs.getByRole("button", { name: saying("zh", "synonym-desk.publish") }).click();
  await expect(theirs).toHaveURL(/publications$/);
  const hits = () =>
    page
      .getByRole("region", { name: new RegExp(made) })
      .getByRole("listitem")
      .first();
  await page.goto(`/?q=${encodeURIComponent(made)}`);
  await expect(hits()).toContainText(TERM);

  await theirs.locator(".desk-sure > summary").first().click();
  await theirs
    .getByRole("button", { name: desk("undoSure") })
    .first()
    .click();
  await expect(theirs.getByText(saying("zh", "synonym-desk.undoneBy")).first()).toBeVisible();
  await page.goto(`/?q=${encodeURIComponent(made)}`);
  await expect(page.getByRole("region", { name: new RegExp(made) })).not.toContainText(MATTER);
  await context.close();

  await page.goto("/console/synonyms/cases");
  const own = page.getByRole("listitem").filter({ hasText: made });
  await own.locator("summary").click();
  await own.getByRole("button", { name: desk("caseRemoveSure") }).click();
  await expect(own).toHaveCount(0);
});

test("the week's misses and the table are files, and a clerk sees nothing of them", async ({ page, browser }) => {
  await signIn(page, await newOfficial("supervisor"));
  const file = await page.request.get("/console/synonyms/csv?what=synonyms");
  expect(await file.text()).toMatch(/^\uFEFFword,term,weight,source,note\r\n/);
  const misses = await page.request.get("/console/synonyms/csv?week=2026-W01");
  expect(misses.headers()["content-disposition"]).toContain("missed-searches-2026-W01.csv");
  await page.goto("/console/synonyms/draft");
  await expect(page.getByRole("link", { name: desk("addSynonym") })).toHaveCount(0);
  // Who changes nothing finds filters and nothing else to send.
  for (const path of ["/cases", "/publications"]) {
    await page.goto(`/console/synonyms${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator('main form:not([action^="/console/"], .console-bar form)'), path).toHaveCount(0);
  }
  const context = await browser.newContext();
  const clerk = await context.newPage();
  await signIn(clerk, await newOfficial("window-clerk", { region: "360113006" }));
  for (const path of ["/console/synonyms", "/console/synonyms/csv"]) {
    expect((await clerk.request.get(path)).status(), path).toBe(403);
  }
  await context.close();
});
