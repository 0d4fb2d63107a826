import { expect, test } from "./fixtures";
import { newOfficial, signIn } from "./officials";
import { say } from "./words";

const TOWNSHIP = "360113006";
const consolePages = ["/console", "/console/account", "/console/accounts", "/console/audit"];

test("the console's pages carry the policy, and nothing of them or of an official is kept by a cache", async ({
  page,
  request,
}) => {
  await signIn(page, await newOfficial("administrator"));
  const official = page.request;
  for (const path of [...consolePages, "/console/denied", "/console/accounts/nobody"]) {
    const headers = (await official.get(path)).headers();
    expect.soft(headers["cache-control"], path).toContain("no-store");
    expect.soft(headers["content-security-policy"], path).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
    expect.soft(headers["content-security-policy"], path).toContain("form-action 'self';");
    expect.soft(headers["x-content-type-options"], path).toBe("nosniff");
    expect
      .soft((await request.get(path, { maxRedirects: 0 })).headers()["cache-control"] ?? "", path)
      .not.toContain("public");
  }
  const csv = await official.get("/console/audit/csv?action=sign-in");
  expect([csv.status(), csv.headers()["cache-control"]]).toEqual([200, "no-store"]);
  expect((await csv.text()).split("\r\n")[0]).toContain(`${say("zh", "console.auditColumn.time")},`);
  // What everybody sees is the same for an official, and bears no cookie that a cache could hand on.
  for (const path of ["/matters", "/api/v1/matters?limit=1", "/api/v1/indicators?limit=1", "/indicators/csv"]) {
    const [theirs, everybodys] = [await official.get(path), await request.get(path)];
    expect.soft(theirs.headers()["cache-control"], path).toBe(everybodys.headers()["cache-control"]);
    expect
      .soft(
        [theirs, everybodys].map((answer) => answer.headers()["set-cookie"]),
        path,
      )
      .toEqual([undefined, undefined]);
    if (path.startsWith("/api/")) expect.soft(await theirs.text(), path).toBe(await everybodys.text());
  }
});

test("an address of the console that leads nowhere says so, or leads to where it was meant", async ({ page }) => {
  await signIn(page, await newOfficial("administrator"));
  for (const path of [
    "accounts/nobody",
    "imports/nothing",
    "reports/999999",
    "reports/none",
    "publishing/matters/none",
  ]) {
    expect.soft((await page.request.get(`/console/${path}`)).status(), path).toBe(404);
  }
  await page.goto("/console/records/synonyms");
  await expect(page).toHaveURL(/\/console\/synonyms\/list$/);
  await page.goto("/en/console/imports/table");
  await expect(page).toHaveURL(/\/en\/console\/imports$/);
});

test("asking for a page changes nothing, whatever its address says; no other site's form does on any page", async ({
  page,
}) => {
  const [administrator, clerk] = [
    await newOfficial("administrator"),
    await newOfficial("window-clerk", { region: TOWNSHIP }),
  ];
  await signIn(page, administrator);
  await page.goto("/console/accounts");
  const href = (await page.getByRole("link", { name: clerk.name }).getAttribute("href")) ?? "";
  const id = href.split("/").at(-1) ?? "";
  const state = async () => (await (await page.request.get(href)).text()).match(/<main[\s\S]*<\/main>/)?.[0].length;
  const before = await state();
  const form = new URLSearchParams({ account: id, role: "window-clerk", region: TOWNSHIP, department: "" });
  for (const path of [href, "/console/accounts", "/console/account", "/console/sign-in"]) {
    expect((await page.request.get(`${path}?${form}`)).ok(), path).toBe(true);
  }
  for (const path of [...consolePages, href, "/matters", "/console/audit/csv", "/console/sign-in/oidc/callback"]) {
    for (const headers of [{}, { Origin: "https://elsewhere.example" }] as Record<string, string>[]) {
      expect((await page.request.post(path, { headers, form: { account: id } })).status(), path).toBe(403);
    }
  }
  for (const noun of ["matters", "projects", "search"]) {
    expect((await page.request.post(`/api/v1/${noun}`, { data: {} })).status(), noun).toBe(405);
  }
  expect(await state()).toBe(before);
  await page.goto(href);
  await expect(page.getByText(say("zh", "console.enabledText"))).toBeVisible();
});

test("hostile words in addresses and fields of the console are only words", async ({ page, request }) => {
  test.slow();
  await signIn(page, await newOfficial("administrator"));
  const hostile = [
    '"><script>window.pwned=1</script>',
    "'><img src=x onerror=window.pwned=1>",
    "javascript:window.pwned=1",
    "\u202Eabc\u2066",
    "长".repeat(1_000),
    "a\0b",
    "'; DROP TABLE users; --",
    "__proto__",
    "{{7*7}}<%= 7*7 %>",
  ];
  for (const text of hostile) {
    const value = encodeURIComponent(text);
    const all = (names: readonly string[]) => names.map((name) => `${name}=${value}`).join("&");
    const paths = [
      `/console/audit?${all(["actor", "action", "noun", "code", "from", "cursor"])}`,
      `/console/audit/csv?${all(["action", "noun", "code"])}`,
      `/console/sign-in?${all(["next", "fault", "left"])}`,
      `/console/accounts/${value}`,
      `/console/account?fault=${value}`,
      `/console/sign-in/oidc/callback?${all(["state", "code"])}`,
    ];
    for (const path of paths) {
      const answer = await (path.includes("sign-in") ? request : page.request).get(path, { maxRedirects: 0 });
      const which = path.slice(0, 60);
      expect(answer.status(), which).toBeLessThan(500);
      expect(answer.headers().location ?? "/", which).toMatch(/^(\/|http:\/\/localhost)/);
    }
  }
  await page.goto("/console/accounts");
  const form = page.locator(".console-form").last();
  for (const [index, name] of hostile.filter((text) => text.length < 60).entries()) {
    await form.getByLabel(say("zh", "console.name")).fill(name);
    await form.getByLabel(say("zh", "console.email")).fill(`h${index}-${Date.now()}@hgt.example.cn`);
    await form.getByLabel(say("zh", "console.firstPassword")).fill("brass kettle window");
    await form.getByLabel(say("zh", "console.roleLabel")).selectOption("window-clerk");
    await form.getByRole("button").click();
    await expect(page.locator("p[role=status], p[role=alert]").first()).toContainText(
      say("zh", "console.accountMade", { name: name.replace("\0", "") }).slice(0, 8),
    );
  }
  await page.goto("/console/accounts");
  await expect(page.getByText(hostile[0] ?? "").first()).toBeVisible();
  await page.goto("/console/audit");
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
  expect(await page.locator('[href^="javascript:" i], img[src="x"]').count()).toBe(0);
});
