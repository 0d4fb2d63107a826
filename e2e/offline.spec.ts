import type { Page } from "@playwright/test";
import { axeFindings } from "./axe";
import { databaseUrl } from "./database-proxy";
import { expect, known, mapIsDrawn, near, test } from "./fixtures";
import { freePort, type SecondServer, startSecondServer } from "./second-server";
import { say } from "./words";

test.use({ serviceWorkers: "allow" });

/** A Wednesday morning: pages made at two instants would differ by the minute. */
const at = "at=2026-09-16T10:00:00%2B08:00";
const nearby = `near=${near}&${at}`;

/** The names of what is kept. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

/** A first visit, until the browser has what it needs without a network. */
async function visitOnce(page: Page, address = "/"): Promise<void> {
  await page.goto(address);
  // What comes last.
  await expect.poll(() => kept(page), { timeout: 25_000 }).toContain("/offline/map.js");
}

function mainText(page: Page): Promise<string> {
  return page.getByRole("main").evaluate((main) => {
    // What only a script draws, what asks for a network, and the form for reports, which asks for a note at once.
    const apart =
      "noscript, .needs-script, li:has(> :is([data-print], [data-share])), .near-me, .called, .needs-network, #report";
    for (const part of main.querySelectorAll(apart)) part.remove();
    const text = (main.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    // A plan says the minute at which it was worked out.
    return text.replace(/\d\d:\d\d 算出/, "算出");
  });
}

const notice = (page: Page) => page.locator(".offline-notice");

test("with the network cut, the journey goes on from the pack, and says so", async ({ page, context }) => {
  test.setTimeout(90_000);
  await visitOnce(page);
  const pages = [
    `/?q=%E7%A4%BE%E4%BF%9D%E5%8D%A1&${at}`,
    `/?q=sbk&${nearby}`,
    `${known.matter}?${nearby}`,
    `${known.servicePoint}?${nearby}`,
    `/bundles/newborn?with=M061&${nearby}`,
    `/plan?matters=M001,M017,M008&${nearby}`,
    `/circle?${nearby}&q=%E7%A4%BE%E4%BF%9D`,
    `/coverage?region=360113006&matter=M001&${at}`,
    "/en/nearby",
  ];
  const plain = await context.browser()?.newContext({ javaScriptEnabled: false, serviceWorkers: "block" });
  const online = await plain?.newPage();
  if (!plain || !online) throw new Error("There is no browser.");
  const texts = new Map<string, string>();
  for (const path of pages) {
    await online.goto(new URL(path, page.url()).href);
    texts.set(path, await mainText(online));
  }
  await plain.close();

  await context.setOffline(true);
  for (const path of pages) {
    await page.goto(path);
    await expect(notice(page), path).toContainText(path.startsWith("/en") ? "data as of" : "数据截至");
    expect(await mainText(page), path).toBe(texts.get(path));
  }
  await page.goto("/matters/M001");
  await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") }));
  await page.getByRole("button", { name: say("zh", "site.print") }).click();
  await expect(page.locator("body[data-printed]")).toBeVisible();
  await page.evaluate(() =>
    Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error("refused")) }),
  );
  await page.locator("[data-share]").click();
  await expect(page.locator("[data-share] + input")).toHaveValue(/\/matters\/M001$/);
  await page.goto(`/?${nearby}`);
  await expect(page.getByRole("heading", { name: /离你最近的网点/ })).toBeVisible();
  await page.getByRole("searchbox").fill("身份证");
  await page.keyboard.press("Enter");
  await expect(page.locator("#hits")).toContainText("身份证");
  await page
    .getByRole("main")
    .getByRole("link", { name: /身份证/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/matters\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("身份证");

  await page.goto(known.matter);
  await page.getByRole("checkbox").first().check();
  await page.goto("/nearby");
  await expect(page.locator(".near-me button")).toBeVisible();
  await page.goto(known.matter);
  await expect(page.getByRole("checkbox").first()).toBeChecked();
  await page.goto("/matters/no-such-matter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("zh", "offline.missingTitle"));

  for (const path of ["/projects", "/console"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("zh", "offline.needsTitle"));
    await expect(page.getByRole("main").locator("a[href^='tel:']")).toBeVisible();
  }
  expect(await axeFindings(page)).toEqual([]);
  await context.setOffline(false);
  await notice(page).getByRole("link").click();
  await expect(notice(page)).toHaveCount(0);
  expect((await kept(page)).filter((path) => /console|matters|projects/.test(path))).toEqual([]);
});

test("a page that was open when the network went leads on, to the map as well", async ({ page, context, faults }) => {
  faults.allow(/Failed to fetch|ERR_INTERNET_DISCONNECTED/);
  await visitOnce(page, `/matters?topic=life`);
  await context.setOffline(true);
  await page.getByRole("main").locator("a[href*='/matters/M']").first().click();
  await expect(notice(page)).toBeVisible();
  await expect(page).toHaveURL(/\/matters\/M/);

  await page.goto(`/?${nearby}`);
  await mapIsDrawn(page);
  expect(await axeFindings(page)).toEqual([]);
  const map = page.getByRole("group", { name: say("zh", "map.labels.map"), exact: true });
  const nearest = map.locator("a[aria-keyshortcuts='1']");
  const [name = ""] = ((await nearest.getAttribute("aria-label")) ?? "").split(say("zh", "map.labels.separator"));
  await expect(page.locator(".row-title").filter({ hasText: name }).first()).toHaveText(name);

  // Another layer: the list follows, and the page stays as it is.
  const facilities = page.getByRole("heading", { name: say("zh", "terms.noun.facilities") });
  const listed = (await facilities.textContent()) ?? "";
  await page.getByLabel(say("zh", "map.labels.layers"), { exact: true }).click();
  const hospitals = page.getByRole("checkbox", { name: say("zh", "terms.facilityKind.hospital"), exact: true });
  await hospitals.press("Space");
  await expect(facilities).not.toHaveText(listed);
  await expect(hospitals).toBeFocused();
  await expect(page).toHaveURL(/layers=/);
  await page.keyboard.press("Escape");

  await nearest.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(map.locator("a[aria-current='true']")).toHaveAccessibleName(new RegExp(`^${name}`));
  await page.goBack();
  await mapIsDrawn(page);
});

test("a report waits for the network, and arrives once", async ({ page, context }) => {
  test.setTimeout(90_000);
  await visitOnce(page);
  await context.setOffline(true);
  await page.goto(known.servicePoint);
  await page.locator("#report > summary").click();
  await expect(page.locator("#report")).toContainText(say("zh", "offline.reports.form"));
  const note = `没有网络时写的 ${Date.now()}`;
  const key = await page.locator("#report input[name=key]").getAttribute("value");
  await page.locator("#report summary", { hasText: say("zh", "offline.reports.note") }).click();
  await page.getByLabel(say("zh", "offline.reports.note")).fill(note);
  await page
    .locator("#report")
    .getByRole("button", { name: say("zh", "reports.kind.hours"), exact: true })
    .click();

  await expect(page).toHaveURL(/\/reports\/waiting$/);
  await expect(page.getByRole("main")).toContainText(say("zh", "offline.reports.willBeSent"));
  await expect(page.getByRole("main")).toContainText(note);
  expect(await axeFindings(page)).toEqual([]);

  // Another one, thought better of.
  await page.goto("/reports/new?page=/about");
  await page.locator("main form button[name=kind]").click();
  await page
    .getByRole("button", { name: say("zh", "offline.reports.throwAway") })
    .first()
    .click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);

  // The page looks by itself whether the network is back, once it has found that it is away.
  await page.waitForEvent("requestfailed", (request) => request.url().endsWith("/healthz"));
  await context.setOffline(false);
  await expect(page.getByRole("main")).toContainText(/\d{4}-\d{6}/, { timeout: 20_000 });
  await expect(page.getByRole("main")).not.toContainText(note);
  const link = await page.locator("main a[href^='/reports/']").first().getAttribute("href");
  await page.goto(link ?? "");
  await expect(page.getByRole("main")).toContainText(note);

  // Sent under the same key once more, it is the same report.
  const again = await page.evaluate(async (name) => {
    const body = JSON.stringify({ noun: "service-points", code: "360113002-centre", kind: "hours" });
    const headers = { "Content-Type": "application/json", "Idempotency-Key": name };
    const answer = await fetch("/api/v1/reports", { method: "POST", headers, body });
    return (await answer.json()) as { link: string };
  }, key ?? "");
  expect(again.link).toBe(link);
});

test.describe("the switch for emergencies", () => {
  let server: SecondServer;
  test.afterEach(() => server.stop());

  test("takes the worker away, and all that was kept", async ({ browser }) => {
    test.setTimeout(120_000);
    const port = await freePort();
    server = await startSecondServer(databaseUrl().href, { OFFLINE: "on" }, port);
    const context = await browser.newContext({ baseURL: server.url, serviceWorkers: "allow" });
    const page = await context.newPage();
    await visitOnce(page);
    // It answers, but not in time.
    server.process.kill("SIGSTOP");
    await page.goto("/matters");
    await expect(notice(page)).toContainText("网络太慢");
    server.process.kill("SIGCONT");
    await server.stop();
    await page.goto("/matters");
    await expect(notice(page)).toContainText("没有网络");

    server = await startSecondServer(databaseUrl().href, { OFFLINE: "off" }, port);
    // The browser looks for another worker some time after a visit. While one worker takes the other's place, a visit may
    // hang where a debugger is attached to both, as here; without one, as for people, none of sixteen did.
    await expect(async () => {
      await page.goto("/matters", { timeout: 6_000 });
      const left = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
      expect([left, await notice(page).count(), await kept(page)]).toEqual([0, 0, []]);
    }).toPass({ timeout: 60_000, intervals: [500, 2000, 5000] });
    expect(await page.locator("script[src='/offline/register.js']").count()).toBe(0);
    await context.close();
  });
});

test("the product can be installed", async ({ page, request }) => {
  await page.goto("/");
  const address = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = (await (await request.get(address ?? "")).json()) as {
    name: string;
    icons: { src: string; sizes: string; purpose?: string }[];
    shortcuts: { url: string }[];
  };
  expect(manifest.name).toContain("政务地图");
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? ""}`.trim())).toEqual([
    "192x192",
    "512x512",
    "512x512 maskable",
  ]);
  for (const { src } of manifest.icons) expect((await request.get(src)).headers()["content-type"]).toBe("image/png");
  for (const { url } of manifest.shortcuts) expect((await request.get(url)).status(), url).toBe(200);
});
