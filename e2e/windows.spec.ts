import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { databaseUrl } from "./database-proxy";
import { expect, known, near, test } from "./fixtures";
import { freePort, type SecondServer, startSecondServer } from "./second-server";
import { say } from "./words";

const windows = (key: string, values?: Record<string, string>) => say("zh", `windows.${key}`, values);

test("links of other systems lead to the page that they mean", async ({ request }) => {
  const leads = async (path: string) => {
    const { location } = (await request.get(path, { maxRedirects: 0 })).headers();
    return location && new URL(location, "http://localhost").href.slice("http://localhost".length);
  };
  expect(await leads("/?item=M001")).toBe("/matters/M001");
  expect(await leads("/?point=360113002-centre&at=2026-09-16T10:00:00%2B08:00")).toBe(
    "/service-points/360113002-centre?at=2026-09-16T10%3A00%3A00%2B08%3A00",
  );
  expect(await leads(`/en?item=M001&near=${near}`)).toBe(`/en/matters/M001?near=${encodeURIComponent(near)}`);
  expect(await leads("/?item=M001&point=360113002-centre")).toMatch(/^\/matters\/M001\?near=115\.\d+%2C28\.\d+$/);
  expect(await leads("/?item=")).toBeUndefined();
  // What nothing has is explained by the page of its noun.
  for (const path of ["/?item=no-such", "/?point=no-such", "/?item=..", "/en?item=%00", `/?item=${"x".repeat(900)}`]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  // Nowhere but to pages of ours.
  expect(await leads("/?item=//evil.example")).toBe("/matters/%2F%2Fevil.example");
});

test("hostile words neither break these addresses nor stand in their answers", async ({ request }) => {
  for (const text of ['"><script>window.pwned=1</script>', "a\u0000b", "\u202Eabc", "长".repeat(1100), "__proto__"]) {
    const value = encodeURIComponent(text);
    for (const path of [
      `/?item=${value}`,
      `/?point=${value}`,
      `/embed?theme=${value}`,
      `/embed/about?matter=${value}`,
    ]) {
      const response = await request.get(path);
      expect(response.status(), path.slice(0, 60)).toBeLessThan(500);
      expect(await response.text(), path.slice(0, 60)).not.toContain("<script>window.pwned");
    }
  }
});

test("a point and a matter have a code to scan and a plate to print", async ({ page, request }) => {
  test.setTimeout(60_000);
  for (const [path, short] of [
    [known.servicePoint, "/?point=360113002-centre"],
    [known.matter, "/?item=M001"],
  ] as const) {
    await page.goto(path);
    const box = page.locator("details", { hasText: windows("share") });
    await box.locator("summary").click();
    await expect(box.getByRole("link", { name: short })).toBeVisible();
    const code = await box.getByRole("img").getAttribute("src");
    const drawn = await request.get(code ?? "");
    expect([drawn.status(), drawn.headers()["content-type"]]).toEqual([200, "image/svg+xml"]);
    await box.getByRole("link", { name: windows("printPlate") }).click();
    await expect(page.getByRole("img", { name: windows("scanPoint") })).toBeVisible();
    await page.getByRole("link", { name: windows("size.a5") }).click();
    await expect(page.locator(".plate[data-size=a5]")).toContainText(short);
    await expect(page.locator(".plate")).toContainText(windows("trial"));
    await expect(page.getByText(windows("plateLasts"))).toHaveCount(0);
    // One sheet, whatever is on it.
    for (const size of ["a4", "a5"]) {
      await page.goto(`${path}/plate?size=${size}`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g), `${path} ${size}`).toHaveLength(1);
    }
  }
  expect((await request.get("/share/matters/no-such/qr.svg")).status()).toBe(404);
  expect((await request.get("/matters/no-such/plate")).status()).toBe(404);
});

test("a shared link shows what the page is about, with a picture of where that is", async ({ request, baseURL }) => {
  for (const path of [
    "/",
    known.servicePoint,
    known.matter,
    known.project,
    known.region,
    "/bundles/newborn",
    "/about",
  ]) {
    const html = await (await request.get(path)).text();
    const meta = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1] ?? "";
    expect(meta("title"), path).not.toBe("");
    expect(meta("description"), path).not.toBe("");
    const picture = meta("image").replaceAll("&amp;", "&");
    expect(picture, path).toContain(`${baseURL}/share/`);
    const drawn = await request.get(picture);
    expect([drawn.status(), drawn.headers()["content-type"]], picture).toEqual([200, "image/png"]);
    expect((await drawn.body()).length).toBeLessThan(100_000);
    const again = await request.get(picture, { headers: { "If-None-Match": drawn.headers().etag ?? "" } });
    expect(again.status(), picture).toBe(304);
  }
  expect((await request.get("/share/matters/no-such/picture.png")).status()).toBe(404);
});

test("inside WeChat and mini programs only https pages are linked, and nobody else is asked", async ({ browser }) => {
  for (const [userAgent, help] of [
    ["Mozilla/5.0 (iPhone) MicroMessenger/8.0.49", "webView.wechat"],
    ["Mozilla/5.0 (iPhone) MicroMessenger/8.0.49 miniProgram/wx1", "webView.miniProgram"],
  ] as const) {
    const page = await browser.newPage({ userAgent });
    for (const path of [known.servicePoint, known.facility, known.project]) {
      const response = await page.goto(path);
      expect(response?.headers()["content-security-policy"], path).not.toContain("wx.qq.com");
      const links = await page
        .locator("main a")
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.filter((href) => !/^(https?|tel):/.test(href))).toEqual([]);
      expect(links.filter((href) => href.includes("callnative=1"))).toEqual([]);
      expect(links.filter((href) => href.includes("uri.amap.com")).length, path).toBeGreaterThan(0);
      await expect(page.getByText(windows(help)), path).toBeVisible();
    }
    for (const path of ["/matters/M132", "/service-points/360113001012-station"]) {
      const html = await (await page.request.get(path, { headers: { "user-agent": userAgent } })).text();
      expect(html, path).toContain("callnative=0");
      expect(html, path).not.toContain("callnative=1");
    }
    await page.close();
  }
});

/** What WeChat answers to who asks for a token and a ticket. */
const wechatAnswers: Record<string, object> = {
  "/cgi-bin/stable_token": { access_token: "TOKEN", expires_in: 7200 },
  "/cgi-bin/ticket/getticket": { errcode: 0, errmsg: "ok", ticket: "TICKET", expires_in: 7200 },
};

test("inside WeChat, where there is an account for it, a place opens on WeChat's own map", async ({ browser }) => {
  test.setTimeout(60_000);
  const wechat = createServer((request, response) => {
    response.end(JSON.stringify(wechatAnswers[new URL(request.url ?? "", "http://x").pathname]));
  });
  await new Promise<void>((resolve) => wechat.listen(0, "127.0.0.1", resolve));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = {
    SITE_URL: url,
    WECHAT_APP_ID: "wx0123",
    WECHAT_APP_SECRET: "secret",
    WECHAT_API_ORIGIN: `http://127.0.0.1:${(wechat.address() as AddressInfo).port}`,
  };
  const server = await startSecondServer(databaseUrl().href, settings, port);
  try {
    const plain = await (await fetch(url + known.servicePoint)).text();
    expect(plain).not.toContain("wechat.js");
    const inWechat = { "User-Agent": "MicroMessenger/8.0.49" };
    const facility = await (await fetch(url + known.facility, { headers: inWechat })).text();
    expect(facility).toContain("data-wechat-place");
    const page = await browser.newPage({ userAgent: "Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.49" });
    await page.route("https://res.wx.qq.com/**", (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: `window.wx = { ready: (f) => { wx.then = f; }, error: () => {}, config: (c) => { wx.c = c; wx.then(); }, openLocation: (p) => { wx.p = p; } };`,
      }),
    );
    const response = await page.goto(url + known.servicePoint);
    expect(response?.headers()["content-security-policy"]).toMatch(/script-src [^;]*https:\/\/res\.wx\.qq\.com/);
    await page.getByRole("button", { name: windows("webView.openLocation") }).click();
    // The whole of it holds functions, which do not travel.
    const read = () =>
      page.evaluate(() => {
        const { wx } = window as unknown as { wx?: { c: object; p: object } };
        return wx && { c: wx.c, p: wx.p };
      });
    await expect.poll(async () => (await read())?.p).toMatchObject({ name: expect.any(String), scale: 16 });
    const told = await read();
    expect(told?.c).toMatchObject({ appId: "wx0123", signature: expect.stringMatching(/^[\da-f]{40}$/) });
    const foreign = await fetch(`${url}/wechat/signature?url=${encodeURIComponent("https://evil.example/")}`);
    expect(foreign.status).toBe(404);
    await page.close();
  } finally {
    await server.stop();
    wechat.close();
  }
});

test.describe("on another site", () => {
  let ours: SecondServer;
  let theirs: Server;
  let elsewhere: Server;

  const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** A page of another site with nothing in it but what was copied. */
  const serve = (body: () => string) =>
    new Promise<Server>((resolve) => {
      const server = createServer((_, response) => {
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(`<!doctype html><title>x</title>${body()}`);
      });
      server.listen(0, "127.0.0.1", () => resolve(server));
    });

  test.beforeAll(async () => {
    const body = () =>
      `<iframe data-service-map src="${ours.url}/embed?level=village&theme=dark" width="100%" height="1500"></iframe>` +
      `<script src="${ours.url}/embed.js" async></script>`;
    [theirs, elsewhere] = await Promise.all([serve(body), serve(body)]);
    ours = await startSecondServer(databaseUrl().href, { EMBED_ORIGINS: originOf(theirs) });
  });
  test.afterAll(async () => {
    await ours.stop();
    theirs.close();
    elsewhere.close();
  });

  test("that is allowed to, the map shows, as tall as it is, and leads on in a window of its own", async ({
    page,
    faults,
  }) => {
    test.setTimeout(60_000);
    faults.allow(/left the origin/);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(originOf(theirs));
    const frame = page.frameLocator("iframe");
    await expect(frame.locator(".place-row").first()).toBeVisible();
    const marks = frame.locator(".map-mark, .map-cluster").and(frame.locator(":visible"));
    await expect(marks.first()).toBeVisible({ timeout: 15_000 });
    await expect(frame.locator(".site-header")).toHaveCount(0);
    // Two columns are never taller than this: the list scrolls in its own.
    await expect.poll(() => page.locator("iframe").getAttribute("height")).toBe("960");
    const height = await frame
      .locator(".embed")
      .evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
    await expect(page.locator("iframe")).toHaveAttribute("height", String(height));
    const paper = await frame.locator(".embed").evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(paper).toBe("rgb(17, 22, 21)");
    const opening = page.context().waitForEvent("page");
    await frame.locator(".place-row a").first().click();
    const opened = await opening;
    await opened.waitForLoadState();
    expect(new URL(opened.url()).pathname).toMatch(/^\/service-points\//);
    const headers = (await page.request.get(`${ours.url}/embed`)).headers();
    expect(headers["content-security-policy"]).toContain(`frame-ancestors 'self' ${originOf(theirs)}`);
    expect(headers["x-frame-options"]).toBeUndefined();
    expect((await page.request.get(`${ours.url}/`)).headers()["x-frame-options"]).toBe("SAMEORIGIN");
  });

  test("that is not, the browser refuses it", async ({ page, faults }) => {
    faults.allow(/left the origin|frame-ancestors|target origin|chromewebdata/);
    await page.goto(originOf(elsewhere));
    await expect.poll(() => page.frames().map((frame) => frame.url())).toContain("chrome-error://chromewebdata/");
    expect(await page.locator("iframe").getAttribute("height")).toBe("1500");
  });
});

test("the frame is light or dark as its address says, without a script and whatever the device prefers", async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  const ground = () => page.locator(".embed").evaluate((element) => getComputedStyle(element).backgroundColor);
  const papers: Record<string, string> = {};
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/embed?level=township");
    papers[colorScheme] = await ground();
  }
  expect(papers.light).not.toBe(papers.dark);
  for (const [theme, colorScheme] of [
    ["light", "dark"],
    ["dark", "light"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/embed?level=township&theme=${theme}`);
    expect(await ground(), theme).toBe(papers[theme]);
  }
  await page.close();
});

test("the snippet for other sites is put together by a form, and says that nobody may frame us yet", async ({
  page,
}) => {
  await page.goto("/embed/about");
  await page.getByLabel(say("zh", "terms.level.village"), { exact: true }).check();
  await page.getByLabel(windows("themes.dark")).check();
  await page.getByRole("button", { name: windows("makeSnippet") }).click();
  await expect(page.locator(".embed-snippet")).toContainText("/embed?level=village&amp;theme=dark");
  await expect(page.getByText(windows("allowedNone"))).toBeVisible();
  await expect(page.getByText(windows("addressLife.local").slice(0, 6))).toBeVisible();
  await page.goto("/embed/about?matter=M999");
  await expect(page.locator("#unknown-matter")).toContainText("M999");
  await expect(page.locator(".embed-snippet, iframe")).toHaveCount(0);
  const headers = (await page.request.get("/embed")).headers();
  expect(headers["content-security-policy"]).toMatch(/frame-ancestors 'self'$/);
  expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
});
