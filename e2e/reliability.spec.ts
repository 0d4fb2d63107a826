import { deniedNames } from "../domain/api/denied-names-fixture";
import { expect, known, mapIsDrawn, near, test } from "./fixtures";
import { newOfficial, signIn } from "./officials";
import { routes } from "./routes";
import { say } from "./words";

let people = 0;
/** An address that nobody has had before. */
const newAddress = () => `10.${100 + (process.pid % 100)}.${Date.now() % 250}.${++people}`;

test("a password can be pasted, and opens the console", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: baseURL });
  const official = await newOfficial("supervisor");
  await page.goto("/console/sign-in");
  await page.getByLabel(say("zh", "console.email")).fill(official.email);
  await page.evaluate((text) => navigator.clipboard.writeText(text), official.password);
  const password = page.getByLabel(say("zh", "console.password"), { exact: true });
  await password.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(password).toHaveValue(official.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("zh", "console.title"));
  await page.goto("/console/account");
  const fields = page.locator("input[type=password]");
  expect(await fields.count()).toBeGreaterThan(1);
  for (const field of await fields.all()) {
    await field.focus();
    await page.keyboard.press("ControlOrMeta+V");
    await expect(field).toHaveValue(official.password);
  }
});

const elsewhere = { Origin: "https://elsewhere.example" };
const corsOf = (headers: Record<string, string>) =>
  Object.entries(headers).filter(([name]) => name.startsWith("access-control-"));

test("other sites may read what is public, without anybody's cookies, and nothing else", async ({ page }) => {
  await signIn(page, await newOfficial("administrator"));
  const { request } = page;
  for (const path of ["/api/v1/matters?limit=1", "/api/v1/map", "/api/v1/no-such-address"]) {
    const headers = (await request.get(path, { headers: elsewhere })).headers();
    expect.soft(headers["access-control-allow-origin"], path).toBe("*");
    expect.soft(headers["access-control-allow-credentials"], path).toBeUndefined();
  }
  const preflight = await request.fetch("/api/v1/matters", {
    method: "OPTIONS",
    headers: { ...elsewhere, "Access-Control-Request-Method": "GET" },
  });
  expect([preflight.status(), preflight.headers()["access-control-allow-methods"]]).toEqual([
    204,
    "GET, HEAD, OPTIONS",
  ]);

  for (const path of ["/", known.servicePoint, "/reports", "/console", "/console/audit/csv", "/projects/csv"]) {
    expect.soft(corsOf((await request.get(path, { headers: elsewhere })).headers()), path).toEqual([]);
  }
  for (const path of ["/reports/send", "/reports/calls", "/console/sign-in", "/zh/console/imports/upload"]) {
    const asked = { ...elsewhere, "Access-Control-Request-Method": "POST" };
    const answer = await request.fetch(path, { method: "OPTIONS", headers: asked, maxRedirects: 0 });
    expect.soft(corsOf(answer.headers()), path).toEqual([]);
  }
});

/** Other ways to write an address; what is none of ours any more answers 404, and reaches nothing. */
function variants(path: string): string[] {
  const encoded = path.replace(/\w(?=\w*$)/, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const all = [
    path,
    `${path}/`,
    `/${path}`,
    path.replace(/\/(?=[^/]*$)/, "//"),
    path.toUpperCase(),
    encoded,
    `/en${path}`,
  ];
  return [...all, `/zh${path}`, `${path}?x=1`];
}

test("however its address is written, a form counts in one bucket", async ({ request, baseURL }) => {
  const address = newAddress();
  const headers = { Origin: baseURL ?? "", "X-Forwarded-For": address };
  const counted: Record<string, number[]> = {};
  for (let round = 0; round < 3; round++) {
    for (const path of variants("/reports/send")) {
      const form = {
        noun: "pages",
        code: "/about",
        kind: "other",
        key: `key-${process.pid}-${Date.now()}-${++people}`,
      };
      const status = (await request.post(`${baseURL}${path}`, { headers, form, maxRedirects: 3 })).status();
      counted[path] = [...(counted[path] ?? []), status];
    }
  }
  // Followed to the page behind the link, or told to wait: twelve in a quarter of an hour, and not twelve each.
  const taken = Object.values(counted)
    .flat()
    .filter((status) => status === 200);
  expect(taken, JSON.stringify(counted)).toHaveLength(12);
  expect(counted["/reports/send"]).toEqual([200, 200, 429]);
  expect(counted["/en/reports/send"]?.at(-1)).toBe(429);
  for (const [path, [, , last]] of Object.entries(counted)) expect.soft([404, 405, 429], path).toContain(last);
});

test("however its address is written, a report by the API counts in one bucket", async ({ request, baseURL }) => {
  const address = newAddress();
  const statuses: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const path of variants("/api/v1/reports")) {
      const headers = { Origin: baseURL ?? "", "X-Forwarded-For": address, "Idempotency-Key": crypto.randomUUID() };
      const data = { noun: "pages", code: "/about", kind: "other" };
      statuses.push((await request.post(`${baseURL}${path}`, { headers, data, maxRedirects: 3 })).status());
    }
  }
  expect(statuses.filter((status) => status === 201)).toHaveLength(12);
  expect(statuses).toContain(429);
  expect(statuses.filter((status) => ![201, 404, 405, 429].includes(status))).toEqual([]);
});

test("however its address is written, signing in counts in one bucket", async ({ browser, request, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/console/sign-in");
  const hidden = await page
    .locator(".console-form input[type=hidden]")
    .evaluateAll((all) => all.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]));
  await context.close();
  const headers = { Origin: baseURL ?? "", "X-Forwarded-For": newAddress() };
  const email = `nobody-${process.pid}-${Date.now()}@hgt.example.cn`;
  const guess = async (path: string) => {
    const fields = { ...Object.fromEntries(hidden), email, password: "wrong guess" };
    const answer = await request.post(`${baseURL}${path}`, { headers, multipart: fields, maxRedirects: 3 });
    const text = await answer.text();
    return text.includes(say("zh", "console.refused")) || text.includes(say("en", "console.refused"));
  };
  const refused: string[] = [];
  for (const path of variants("/console/sign-in")) if (await guess(path)) refused.push(path);
  // Each of them was a guess, as long as guesses are looked at: five for one account from one address.
  expect(refused[0]).toBe("/console/sign-in");
  expect(refused).toHaveLength(5);
  expect(await guess("/console/sign-in")).toBe(false);
});

/** What the page hands to the browser beside its text: the payload that Next writes into its scripts, and its attributes. */
const payloads = (html: string) =>
  [...html.matchAll(/self\.__next_f\.push\((\[[\s\S]*?\])\)<\/script>/g)].map(
    ([, text = ""]) => JSON.parse(text)[1] ?? "",
  );

test("pages hand the browser no field that nobody may see", async ({ request, page }) => {
  const namesIn = (payload: string) =>
    [...payload.matchAll(/"([\w-]+)":/g)].flatMap(([, name = ""]) => deniedNames({ [name]: 1 }));
  for (const path of routes) {
    const payload = payloads(await (await request.get(path)).text()).join("");
    expect.soft(payload.length, path).toBeGreaterThan(500);
    expect.soft(namesIn(payload), path).toEqual([]);
  }
  expect(namesIn('{"items":[{"name":"x","requester":"y"}]}')).toEqual(["requester"]);
  // In the console, where officials stand by name, the same look does find them.
  const official = await newOfficial("administrator");
  await signIn(page, official);
  expect(payloads(await (await page.request.get("/console/accounts")).text()).join("")).toContain(official.email);
  expect((await request.get("/sitemap.xml")).status()).toBe(404);
});

test("a hostile name on the map is only a name", async ({ page }) => {
  const hostile = `"><img src=x onerror=window.pwned=1>`;
  await page.route("**/api/v1/map?*", async (route) => {
    const answer = await route.fetch();
    const marks = await answer.json();
    for (const { properties } of marks.features) properties.t = hostile;
    await route.fulfill({ response: answer, json: marks });
  });
  await page.goto(`/?near=${near}&z=17&c=${near}`);
  await mapIsDrawn(page);
  await expect(page.locator(".map-name").filter({ hasText: hostile }).first()).toBeAttached();
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});
