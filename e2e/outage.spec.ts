import { DatabaseProxy, databaseUrl } from "./database-proxy";
import { expect, known, test } from "./fixtures";
import { enter, newOfficial } from "./officials";
import { type SecondServer, startSecondServer } from "./second-server";
import { at, locales, say } from "./words";

const pages = [
  "/",
  "/?q=a&near=115.85,28.69",
  "/matters",
  "/projects",
  "/indicators",
  "/about",
  "/no-such-page",
  "/nearby",
  ...Object.values(known),
];
const addresses = [
  "matters",
  "matters/M001",
  "service-points",
  "facilities",
  "projects",
  "indicators",
  "regions/360113",
  "map",
  "base-map",
  "search?q=a",
  "sources",
];

/** How long anybody may be kept waiting for the news. */
const PATIENCE_MS = 6_000;

type Answer = { status: number; headers: Headers; body: string; took: number };

/** Status 0: nobody answered. */
async function ask(url: string, patience = 10_000): Promise<Answer> {
  const start = Date.now();
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(patience) });
    const body = await response.text();
    return { status: response.status, headers: response.headers, body, took: Date.now() - start };
  } catch {
    return { status: 0, headers: new Headers(), body: "{}", took: Date.now() - start };
  }
}

// One server and one database between them, one test after the other.
test.describe.configure({ mode: "default" });

let proxy: DatabaseProxy;
let server: SecondServer;

test.beforeAll(async () => {
  proxy = new DatabaseProxy(databaseUrl());
  await proxy.open();
  server = await startSecondServer(proxy.url);
});

test.afterAll(async () => {
  await server?.stop();
  await proxy?.close();
});

test.beforeEach(async () => {
  await proxy.open();
  await expect.poll(async () => (await ask(`${server.url}/readyz`)).status).toBe(200);
});

const outages = {
  stopped: () => proxy.close(),
  hanging: async () => proxy.hang(),
};

for (const [state, begin] of Object.entries(outages)) {
  test(`database ${state}: pages say so in both languages`, async () => {
    // Warm: connections that the pool keeps are the ones that hang.
    await Promise.all(["/", "/matters", "/projects"].map((path) => ask(server.url + path)));
    await begin();
    await expect.poll(async () => (await ask(`${server.url}/`, 2_500)).status).toBe(503);
    for (const locale of locales) {
      const answers = await Promise.all(
        pages.map(async (path) => ({ path, ...(await ask(server.url + at(locale, path))) })),
      );
      for (const { path, status, headers, body, took } of answers) {
        expect.soft(status, at(locale, path)).toBe(503);
        expect.soft(headers.get("content-type"), at(locale, path)).toContain("text/html");
        expect.soft(Number(headers.get("retry-after")), at(locale, path)).toBeGreaterThan(0);
        expect.soft(headers.get("cache-control"), at(locale, path)).toContain("no-store");
        expect.soft(body, at(locale, path)).toContain(say(locale, "errors.unavailableTitle"));
        expect.soft(body, at(locale, path)).toContain(`lang="${locale === "zh" ? "zh-CN" : "en"}"`);
        expect.soft(body, at(locale, path)).toContain('href="tel:12345"');
        expect.soft(took, at(locale, path)).toBeLessThan(PATIENCE_MS);
      }
    }
  });

  test(`database ${state}: the API and the probes say so`, async () => {
    await Promise.all(addresses.map((address) => ask(`${server.url}/api/v1/${address}`)));
    await begin();
    const answers = await Promise.all(
      addresses.map(async (path) => ({ path, ...(await ask(`${server.url}/api/v1/${path}`)) })),
    );
    for (const { path, status, headers, body, took } of answers) {
      expect.soft(status, path).toBe(503);
      expect.soft(headers.get("content-type"), path).toContain("application/problem+json");
      expect.soft(Number(headers.get("retry-after")), path).toBeGreaterThan(0);
      expect.soft((JSON.parse(body) as { status: number }).status, path).toBe(503);
      expect.soft(body, `${path} tells of its inside`).not.toMatch(/postgres|prisma|127\.0\.0\.1|ECONN/i);
      expect.soft(took, `${path} kept waiting`).toBeLessThan(PATIENCE_MS);
    }
    await expect.poll(async () => (await ask(`${server.url}/readyz`)).status).toBe(503);
    expect((await ask(`${server.url}/healthz`)).status).toBe(200);
    expect((await ask(`${server.url}/api/v1/openapi.json`)).status).toBe(200);
    expect((await ask(`${server.url}/api/v1/matters?limit=0`)).status, "a wrong question stays wrong").toBe(400);
  });

  test(`database ${state} and back: everything answers again, by the same process`, async () => {
    await begin();
    await expect.poll(async () => (await ask(`${server.url}/`, 2_500)).status).toBe(503);
    await proxy.open();
    const back = Date.now();
    for (const path of ["/readyz", "/", "/en/matters", known.servicePoint, "/api/v1/map", "/api/v1/service-points"]) {
      await expect
        .poll(async () => (await ask(server.url + path)).status, { message: path, timeout: 10_000 })
        .toBe(200);
    }
    expect(Date.now() - back).toBeLessThan(10_000);
    expect(server.process.exitCode).toBeNull();
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`in a browser, scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a page opened during an outage becomes the page asked for, untouched", async ({ page, faults }) => {
      faults.allow(new RegExp(`left the origin: ${server.url}`));
      await proxy.close();
      await expect.poll(async () => (await ask(`${server.url}/`, 2_500)).status).toBe(503);
      await page.goto(`${server.url}${known.matter}`);
      await expect(page.getByRole("heading", { level: 1, name: say("zh", "errors.unavailableTitle") })).toBeVisible();
      await proxy.open();
      await expect(page.getByRole("heading", { level: 1, name: "社会保障卡申领" })).toBeVisible({ timeout: 12_000 });
    });
  });
}

test("a form of the console sent during an outage keeps what was typed, and is saved afterwards", async ({
  page,
  faults,
}) => {
  faults.allow(new RegExp(`left the origin: ${server.url}`));
  faults.allow(/503/);
  const unsaved = await ask(`${server.url}/en/console/unsaved`);
  expect(unsaved.status).toBe(503);
  expect(unsaved.body).toContain(say("en", "errors.unavailableWrite", { hotline: "12345" }));
  expect(unsaved.body).not.toContain("http-equiv");
  await page.goto(`${server.url}/console/sign-in`);
  await enter(page, await newOfficial("administrator"));
  await page.getByRole("heading", { level: 1, name: say("zh", "console.title") }).waitFor();
  await page.goto(`${server.url}/console/accounts`);
  const email = `outage-${Date.now()}@hgt.example.cn`;
  await page.locator("[name=name]").fill("断线");
  await page.locator("[name=email]").fill(email);
  await proxy.close();
  const send = page.getByRole("button", { name: say("zh", "console.createAccount"), exact: true });
  await send.click();
  await expect(page.getByText(say("zh", "broken.noAnswer"))).toBeVisible();
  await expect(page.locator("[name=name]")).toHaveValue("断线");
  await expect(page.locator("[name=email]")).toHaveValue(email);
  await proxy.open();
  await expect.poll(async () => (await ask(`${server.url}/readyz`)).status).toBe(200);
  await send.click();
  await expect(page.getByRole("status").first()).toContainText(say("zh", "console.accountMade", { name: "断线" }));
});

test("a link followed during an outage leads to the page that says so, and then to the page", async ({
  page,
  faults,
}) => {
  faults.allow(new RegExp(`left the origin: ${server.url}`));
  faults.allow(/Failed to fetch RSC payload|503/);
  await page.goto(`${server.url}/projects`);
  await proxy.close();
  await expect.poll(async () => (await ask(`${server.url}/`, 2_500)).status).toBe(503);
  await page.getByRole("link", { name: say("zh", "site.matters"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("zh", "errors.unavailableTitle") })).toBeVisible();
  await proxy.open();
  await expect(page.getByRole("heading", { level: 1, name: say("zh", "matters.heading") })).toBeVisible({
    timeout: 12_000,
  });
});
