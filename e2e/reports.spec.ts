import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { api, expect, known, type Listing, test } from "./fixtures";
import { newOfficial, signIn } from "./officials";
import { say, saying } from "./words";

const BOX = "#report";
const place = known.servicePoint;
const TOWNSHIP = "360113002";

let people = 0;
/** Somebody else, at an address of their own, without a script. */
async function resident(browser: Browser): Promise<Page> {
  const address = `10.${process.pid % 250}.${Date.now() % 250}.${++people}`;
  const context = await browser.newContext({
    javaScriptEnabled: false,
    extraHTTPHeaders: { "X-Forwarded-For": address },
  });
  return context.newPage();
}

/** The two taps. Answers the private link. */
async function report(page: Page, path: string, kind: string): Promise<string> {
  await page.goto(path);
  await page.locator(`${BOX} > summary`).click();
  await page.locator(BOX).getByRole("button", { name: kind, exact: true }).click();
  await page.waitForURL(/\/reports\/[\w-]{22}\?/);
  return new URL(page.url()).pathname;
}

const kindHere = (name: string) => saying("zh", `reports.kind.${name}`).source;

test("a report becomes an answer that its reporter reads", async ({ browser, page }) => {
  test.slow();
  const theirs = await resident(browser);
  const link = await report(theirs, place, kindHere("hours"));
  await expect(theirs.getByRole("status")).toContainText(say("zh", "reports.sent"));

  // Going back and pressing again is the same report.
  await theirs.goBack();
  await theirs.locator(`${BOX} > summary`).click();
  await theirs
    .locator(BOX)
    .getByRole("button", { name: kindHere("hours"), exact: true })
    .click();
  await theirs.waitForURL(/\/reports\/[\w-]{22}\?/);

  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#386" } })
    .jpeg()
    .toBuffer();
  await theirs.goto(link);
  await theirs.getByLabel(say("zh", "reports.note")).fill("周六 9 点去过，门关着");
  await theirs
    .getByLabel(say("zh", "reports.photo"))
    .setInputFiles({ name: "door.png", mimeType: "image/png", buffer: photo });
  await theirs.getByRole("button", { name: say("zh", "reports.add") }).click();
  await expect(theirs.getByRole("alert")).toHaveText(say("zh", "reports.addFault.other"));
  await theirs
    .getByLabel(say("zh", "reports.photo"))
    .setInputFiles({ name: "door.jpg", mimeType: "image/jpeg", buffer: photo });
  await theirs.getByRole("button", { name: say("zh", "reports.add") }).click();
  await expect(theirs.getByAltText(say("zh", "reports.photoAlt"))).toBeVisible();

  // An official of the township finds it; one of another township, and a stranger, do not.
  await signIn(page, newOfficial("point-manager", { region: TOWNSHIP }));
  await page.goto("/console/reports?kind=hours");
  await page
    .getByRole("link", { name: kindHere("hours") })
    .first()
    .click();
  await page.waitForURL(/\/console\/reports\/\d+$/);
  const address = new URL(page.url()).pathname;
  await expect(page.getByText("周六 9 点去过，门关着")).toBeVisible();
  const source =
    (await page
      .getByAltText(/\d{4}-\d{6}/)
      .first()
      .getAttribute("src")) ?? "";
  const seen = await page.request.get(source);
  expect(seen.headers()).toMatchObject({ "content-type": "image/jpeg", "cache-control": "private, no-store" });

  const other = await browser.newContext();
  const stranger = await other.newPage();
  await signIn(stranger, newOfficial("point-manager", { region: "360113006" }));
  for (const path of [address, source]) expect((await stranger.request.get(path)).status(), path).toBe(403);
  await other.close();

  await page.getByRole("button", { name: say("zh", "reports.takeOn") }).click();
  await expect(page.getByRole("status")).toHaveText(say("zh", "reports.done.take"));
  // A colleague answers first: whoever comes second is told, and keeps the words.
  const colleague = await page.context().newPage();
  await colleague.goto(address);
  await page.getByLabel(say("zh", "reports.words")).fill("看过了，没有错");
  await colleague.getByLabel(say("zh", "reports.words")).fill("周六改为 10 点开门，已更正");
  await colleague.getByRole("button", { name: say("zh", "reports.accept") }).click();
  await expect(colleague.getByRole("status")).toHaveText(say("zh", "reports.done.accept"));
  await page.getByRole("button", { name: say("zh", "reports.reject") }).click();
  await expect(page.locator("p[role=alert]")).toContainText("周六改为 10 点开门，已更正");
  await expect(page.getByLabel(say("zh", "reports.words"))).toHaveValue("看过了，没有错");

  await theirs.goto(link);
  await expect(theirs.getByRole("main")).toContainText(say("zh", "reports.stateText.accepted"));
  await expect(theirs.getByRole("main")).toContainText("周六改为 10 点开门，已更正");
  await theirs.context().close();
});

test("the page says what three people report, and no longer when it is answered", async ({
  browser,
  page,
  baseURL,
}) => {
  test.slow();
  const { items } = await api<Listing>(page.request, "service-points?limit=1&level=village&region=360113002");
  const path = `/service-points/${items[0]?.code}`;
  const noticed = say("zh", "reports.noticed", { count: 3, kind: kindHere("phone") });
  const code = items[0]?.code ?? "";
  const origin = new URL(baseURL ?? "").origin;
  for (const person of [1, 2]) {
    const headers = { Origin: origin, "X-Forwarded-For": `10.252.${process.pid % 250}.${person}` };
    const form = { noun: "service-points", code, kind: "phone", key: `key-${process.pid}-${Date.now()}-${person}` };
    expect((await page.request.post("/reports/send", { headers, form, maxRedirects: 0 })).status()).toBe(303);
  }
  await page.goto(path);
  await expect(page.getByText(noticed)).toHaveCount(0);
  const theirs = await resident(browser);
  await report(theirs, path, kindHere("phone"));
  await theirs.context().close();
  await page.goto(path);
  await expect(page.getByText(noticed)).toBeVisible();
  await signIn(page, newOfficial("window-clerk", { region: TOWNSHIP }));
  await page.goto("/console/reports?kind=phone");
  await page.getByRole("link", { name: items[0]?.name }).click();
  await page.getByRole("button", { name: say("zh", "reports.accept") }).click();
  await page.waitForURL(/done=accept/);
  await page.goto(path);
  await expect(page.getByText(noticed)).toHaveCount(0);
});

test("the question after a call is for the keyboard and for who tapped the number", async ({ page }) => {
  await page.goto(place);
  const call = page.locator(".verbs a[href^='tel:']");
  const question = page.locator(".verbs + .called");
  const height = async () => (await question.boundingBox())?.height ?? 0;
  expect(await height()).toBe(0);
  await call.focus();
  expect(await height()).toBeGreaterThan(40);
  // It stays, so that nothing moves under the next tap.
  await page.getByRole("heading", { level: 1 }).click();
  expect(await height()).toBeGreaterThan(40);
  await call.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await question.getByRole("button", { name: say("zh", "reports.called.no"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("zh", "reports.called.thanks"));
});

test("nobody else finds a report, sends a form, or sends too many", async ({ request, baseURL }) => {
  const headers = {
    Origin: new URL(baseURL ?? "").origin,
    "X-Forwarded-For": `10.251.${process.pid % 250}.${Date.now() % 250}`,
  };
  const form = { noun: "service-points", code: "360113002-centre", kind: "other" };
  const send = (key: string, more: Record<string, string> = {}) =>
    request.post("/reports/send", { headers: { ...headers, ...more }, form: { ...form, key }, maxRedirects: 0 });
  for (const Origin of ["https://elsewhere.example", "null"])
    expect((await send("key-0000", { Origin })).status()).toBe(403);
  const first = await send("key-0001");
  expect(first.status()).toBe(303);
  const link = first.headers().location ?? "";
  expect((await send("key-0001")).headers().location).toBe(link);

  const answer = await request.get(link);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(await answer.text()).toMatch(/<meta name="robots" content="noindex/);
  for (const path of [`/reports/${"A".repeat(22)}`, "/reports/1", "/en/reports/2026-000001"]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  expect((await request.get(`/reports/${"A".repeat(22)}/photo`)).status()).toBe(404);
  expect((await request.get("/reports/send")).status()).toBe(405);
  expect((await send("key-0002", { "X-Forwarded-For": "10.251.0.1" })).status()).toBe(303);
  expect(
    (await request.post("/reports/send", { headers, form: { ...form, code: "no-such", key: "key-0003" } })).status(),
  ).toBe(404);

  const statuses = await Promise.all(Array.from({ length: 16 }, (_, n) => send(`key-1${n}00`)));
  const refused = statuses.find((each) => each.status() === 429);
  expect(Number(refused?.headers()["retry-after"])).toBeGreaterThan(60);
  expect(await refused?.text()).toContain('value="360113002-centre"');
});
