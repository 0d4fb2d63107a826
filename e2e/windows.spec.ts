import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { databaseUrl } from "./database-proxy";
import { expect, known, near, test } from "./fixtures";
import { type SecondServer, startSecondServer } from "./second-server";
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

test("a point and a matter have a code to scan and a plate to print", async ({ page, request }) => {
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
      `<iframe data-service-map src="${ours.url}/embed?level=village&theme=dark" width="100%" height="720"></iframe>` +
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
    faults.allow(/left the origin/);
    await page.goto(originOf(theirs));
    const frame = page.frameLocator("iframe");
    await expect(frame.locator(".place-row").first()).toBeVisible();
    await expect(frame.locator(".map-mark, .map-cluster").first()).toBeVisible({ timeout: 15_000 });
    await expect(frame.locator(".site-header")).toHaveCount(0);
    await expect.poll(() => page.locator("iframe").getAttribute("height")).not.toBe("720");
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
    expect(await page.locator("iframe").getAttribute("height")).toBe("720");
  });
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
  const headers = (await page.request.get("/embed")).headers();
  expect(headers["content-security-policy"]).toMatch(/frame-ancestors 'self'$/);
  expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
});
