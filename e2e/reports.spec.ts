import type { APIRequestContext, Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { axeFindings } from "./axe";
import { api, expect, known, type Listing, test } from "./fixtures";
import { newOfficial, signIn } from "./officials";
import { say, saying } from "./words";

const BOX = "#report";
const TOWNSHIP = "360113002";

const kindHere = (name: string) => say("zh", `reports.kind.${name}`);

let people = 0;
/** An address that nobody has had before. */
const newAddress = () => `10.${process.pid % 250}.${Date.now() % 250}.${++people}`;

/** Somebody else, without a script. */
async function resident(browser: Browser): Promise<Page> {
  const extraHTTPHeaders = { "X-Forwarded-For": newAddress() };
  return (await browser.newContext({ javaScriptEnabled: false, extraHTTPHeaders })).newPage();
}

/** The two taps. Answers the private link. */
async function report(page: Page, path: string, kind: string): Promise<string> {
  await page.goto(path);
  await page.locator(`${BOX} > summary`).click();
  await page.locator(BOX).getByRole("button", { name: kind, exact: true }).click();
  await page.waitForURL(/\/reports\/[\w-]{22}\?/);
  return new URL(page.url()).pathname;
}

type Sending = { code: string; kind: string; key?: string; address?: string; origin?: string };

/** The same form, sent by a program. */
function send(request: APIRequestContext, { code, kind, key, address, origin }: Sending) {
  const headers = { Origin: origin ?? "", "X-Forwarded-For": address ?? newAddress() };
  const form = { noun: "service-points", code, kind, key: key ?? `key-${process.pid}-${Date.now()}-${++people}` };
  return request.post("/reports/send", { headers, form, maxRedirects: 0 });
}

/** A station that no other test reports. */
async function station(request: APIRequestContext): Promise<{ code: string; name: string }> {
  const { items } = await api<Listing>(request, "service-points?limit=100&level=village&region=360113002");
  const found = items[(Date.now() + process.pid) % items.length];
  if (!found) throw new Error("There is no station.");
  return found;
}

test("a report becomes an answer that its reporter reads", async ({ browser, page }) => {
  test.slow();
  const theirs = await resident(browser);
  const link = await report(theirs, known.servicePoint, kindHere("hours"));
  await expect(theirs.locator("p[role=status]")).toContainText(say("zh", "reports.sent"));
  await theirs.getByText(say("zh", "reports.otherPhone")).click();
  await expect(theirs.getByRole("img", { name: say("zh", "reports.linkCode") })).toBeVisible();
  const copy = { name: say("zh", "reports.copyLink") };
  await expect(theirs.getByRole("button", copy)).toHaveCount(0);
  await page.goto(link);
  await expect(page.getByRole("button", copy)).toBeVisible();
  await page.getByText(say("zh", "reports.takeBack.ask")).click();
  expect(await axeFindings(page, { include: "main" })).toEqual([]);

  const buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#386" } })
    .jpeg()
    .toBuffer();
  const note = `周六 9 点去过，门关着 ${Date.now()}`;
  const add = async (name: string, mimeType: string) => {
    await theirs.getByLabel(say("zh", "reports.note")).fill(note);
    await theirs.getByLabel(say("zh", "reports.photo")).setInputFiles({ name, mimeType, buffer });
    await theirs.getByRole("button", { name: say("zh", "reports.add") }).click();
  };
  await add("door.png", "image/png");
  await expect(theirs.getByRole("alert")).toHaveText(say("zh", "reports.addFault.other"));
  await add("door.jpg", "image/jpeg");
  await expect(theirs.getByAltText(say("zh", "reports.photoAlt"))).toBeVisible();

  await signIn(page, await newOfficial("point-manager", { region: TOWNSHIP }));
  await page.goto("/console/reports?kind=hours");
  await page
    .getByRole("link", { name: kindHere("hours") })
    .last()
    .click();
  await expect(page.getByText(note)).toBeVisible();
  const source = await page
    .getByAltText(/\d{4}-\d{6}/)
    .last()
    .getAttribute("src");
  const seen = await page.request.get(source ?? "");
  expect(seen.headers()).toMatchObject({ "content-type": "image/jpeg", "cache-control": "private, no-store" });
  await page.getByLabel(say("zh", "reports.words")).fill("周六改为 10 点开门，已更正");
  await page.getByRole("button", { name: say("zh", "reports.accept") }).click();
  // On to the record, at the field that the report is about.
  await page.waitForURL(/\/console\/records\/service-points\/.+\?case=\d+#field-opening_hours$/);

  await theirs.goto(link);
  await expect(theirs.getByRole("main")).toContainText(say("zh", "reports.stateText.accepted"));
  await expect(theirs.getByRole("main")).toContainText("周六改为 10 点开门，已更正");
  await theirs.context().close();
});

test("two officials answer one case, and one of another township is refused", async ({ browser, page, baseURL }) => {
  test.slow();
  const { code, name } = await station(page.request);
  await send(page.request, { code, kind: "moved", origin: baseURL });
  await signIn(page, await newOfficial("window-clerk", { region: TOWNSHIP }));
  await page.goto("/console/reports?kind=moved");
  await page.getByRole("link", { name }).click();
  await page.waitForURL(/\/console\/reports\/\d+$/);
  const { pathname } = new URL(page.url());

  const context = await browser.newContext();
  const stranger = await context.newPage();
  await signIn(stranger, await newOfficial("point-manager", { region: "360113006" }));
  expect((await stranger.request.get(pathname)).status()).toBe(403);
  expect((await stranger.request.get(`${pathname}/photos/1`)).status()).toBe(403);
  expect((await stranger.request.post(pathname, { headers: { Origin: baseURL ?? "" }, form: {} })).status()).toBe(403);
  await context.close();
  const watching = await browser.newContext();
  const supervisor = await watching.newPage();
  await signIn(supervisor, await newOfficial("supervisor"));
  await supervisor.goto(pathname);
  await expect(supervisor.getByRole("heading", { name: say("zh", "reports.handle") })).toBeVisible();
  await expect(supervisor.locator("main form:not(.console-bar form)")).toHaveCount(0);
  await watching.close();

  // A colleague has the case open too, and is faster: whoever comes second is told, and keeps the words.
  const colleague = await page.context().newPage();
  await colleague.goto(pathname);
  await page.getByLabel(say("zh", "reports.words")).fill("看过了，没有错");
  await colleague.getByRole("button", { name: say("zh", "reports.takeOn") }).click();
  await expect(colleague.getByRole("status")).toHaveText(say("zh", "reports.done.take"));
  await page.getByRole("button", { name: say("zh", "reports.reject") }).click();
  await expect(page.locator("p[role=alert]")).toContainText(say("zh", "reports.state.verifying"));
  await expect(page.getByLabel(say("zh", "reports.words"))).toHaveValue("看过了，没有错");
  // Now with open eyes.
  await page.getByRole("button", { name: say("zh", "reports.reject") }).click();
  await expect(page.getByRole("status")).toHaveText(say("zh", "reports.done.reject"));
});

test("the page says what three people report, and once it is found right, that it is being corrected", async ({
  browser,
  page,
  baseURL,
}) => {
  test.slow();
  const { code, name } = await station(page.request);
  const path = `/service-points/${code}`;
  const noticed = say("zh", "reports.noticed", { count: 3, kind: kindHere("phone") });
  for (const _ of ["first", "second"]) {
    expect((await send(page.request, { code, kind: "phone", origin: baseURL })).status()).toBe(303);
  }
  await page.goto(path);
  await expect(page.getByText(noticed)).toHaveCount(0);
  const theirs = await resident(browser);
  await report(theirs, path, kindHere("phone"));
  await page.goto(path);
  await expect(page.getByText(noticed)).toBeVisible();
  // One of them takes it back, without a script; another one comes.
  await theirs.getByText(say("zh", "reports.takeBack.ask")).click();
  await theirs.getByRole("button", { name: say("zh", "reports.takeBack.sure") }).click();
  await expect(theirs.getByRole("status")).toHaveText(saying("zh", "reports.takeBack.done"));
  await theirs.context().close();
  await page.goto(path);
  await expect(page.getByText(noticed)).toHaveCount(0);
  await send(page.request, { code, kind: "phone", origin: baseURL });
  await page.goto(path);
  await expect(page.getByText(noticed)).toBeVisible();
  await signIn(page, await newOfficial("window-clerk", { region: TOWNSHIP }));
  await page.goto("/console/reports?kind=phone");
  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: say("zh", "reports.accept") }).click();
  await page.waitForURL(/console\/records|done=accept/);
  await page.goto(path);
  await expect(page.getByText(noticed)).toHaveCount(0);
  await expect(page.getByText(say("zh", "reports.noticedConfirmed", { kind: kindHere("phone") }))).toBeVisible();
});

test("the question after a call is for the keyboard and for who tapped the number", async ({ page }) => {
  await page.goto(known.servicePoint);
  const call = page.locator(".verbs a[href^='tel:']");
  const question = page.locator(".verbs + .called");
  const height = async () => (await question.boundingBox())?.height ?? 0;
  expect(await height()).toBe(0);
  await expect(page.getByText(say("zh", "reports.called.question")).first()).toBeHidden();
  await expect(question.getByRole("button")).toHaveCount(0);
  await call.focus();
  expect(await height()).toBeGreaterThan(40);
  // It stays, so that nothing moves under the next tap.
  await page.getByRole("heading", { level: 1 }).click();
  expect(await height()).toBeGreaterThan(40);
  await question.getByRole("button", { name: say("zh", "reports.called.no"), exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("zh", "reports.called.thanks"));
  await expect(page.getByRole("link", { name: /^回到.+/ }).last()).not.toContainText("那一页");
});

test("nobody else finds a report, sends a form, or sends too many", async ({ request, baseURL }) => {
  const [origin, address] = [baseURL, newAddress()];
  const form = { code: "360113002-centre", kind: "other", address };
  for (const foreign of ["https://elsewhere.example", "null", ""]) {
    expect((await send(request, { ...form, origin: foreign })).status(), foreign).toBe(403);
  }
  const key = `key-${process.pid}-${Date.now()}`;
  const first = await send(request, { ...form, origin, key });
  const link = first.headers().location ?? "";
  expect([first.status(), (await send(request, { ...form, origin, key })).headers().location]).toEqual([303, link]);

  const answer = await request.get(link);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(await answer.text()).toMatch(/<meta name="robots" content="noindex/);
  const nobodys = "A".repeat(22);
  for (const path of [nobodys, `${nobodys}/photo`, "1", "2026-000001"]) {
    for (const prefix of ["/reports", "/en/reports"]) {
      expect((await request.get(`${prefix}/${path}`)).status(), path).toBe(404);
    }
  }
  expect((await request.get("/reports/send")).status()).toBe(405);
  expect((await send(request, { ...form, origin, code: "no-such" })).status()).toBe(404);

  const answers = await Promise.all(Array.from({ length: 16 }, () => send(request, { ...form, origin })));
  const refused = answers.find((each) => each.status() === 429);
  expect(Number(refused?.headers()["retry-after"])).toBeGreaterThan(60);
  expect(await refused?.text()).toContain('value="360113002-centre"');
});
