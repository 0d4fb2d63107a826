import type { Page } from "@playwright/test";
import { api, expect, known, type Marks, mapIsDrawn, near, test } from "./fixtures";
import { say, saying } from "./words";

test.use({ viewport: { width: 1280, height: 800 } });

const map = (page: Page) => page.getByRole("group", { name: say("zh", "map.labels.map"), exact: true });
const marks = (page: Page) => map(page).getByRole("link");

const filters = [
  "",
  "?level=village",
  "?level=township,district&near=115.8437,28.6962",
  "?kind=self-service,partner",
  "?region=360113002",
  "?matter=M001",
  "?q=%E5%8C%BB%E9%99%A2",
  "?layers=school,hospital",
  "?layers=none",
  "?stage=building&category=livelihood",
  "?open=now&at=2026-09-30T10:00:00%2B08:00",
  "?open=now&at=2026-10-01T10:00:00%2B08:00",
  "?open=after-work&at=2026-09-30T10:00:00%2B08:00",
  "?near=115.8437,28.6962&radius=1500",
  "?bbox=115.84,28.68,115.87,28.71",
];

for (const filter of filters) {
  test(`the list counts what the map has: ${filter || "everything"}`, async ({ page, request }) => {
    const asked = page.waitForResponse((response) => new URL(response.url()).pathname === "/api/v1/map");
    await page.goto(`/${filter}`);
    const counts = await page.locator("main section h2:not(#hits) [role=status]").allTextContents();
    const listed = counts.reduce((sum, text) => sum + Number(/\d+/.exec(text)?.[0] ?? 0), 0);
    const answer = (await (await asked).json()) as Marks;
    expect(answer.features.length + answer.withoutPosition).toBe(answer.total);
    const own = await api<Marks>(request, `map${filter}`);
    expect(own.total, "what the API says of the same address").toBe(answer.total);
    // Metro stations travel with the rest, but stand on the map only when their layer is switched on.
    const off = filter.includes("layers=")
      ? []
      : answer.features.filter(({ properties: { k } }) => k === "metro-station");
    expect(listed, "the list beside the map").toBe(answer.total - off.length);
  });
}

/** Every mark and cluster of the window, as the map draws them. */
async function drawn(page: Page): Promise<{ path: string; label: string }[]> {
  return marks(page).evaluateAll((links) =>
    links.map((link) => ({
      path: new URL((link as HTMLAnchorElement).href).pathname,
      label: link.getAttribute("aria-label") ?? "",
    })),
  );
}

const zoomOf = (url: URL) => Number(url.searchParams.get("z") ?? 0);

test("a cluster opens into what it counts", async ({ page }) => {
  await page.goto("/?c=115.85,28.69&z=12");
  await mapIsDrawn(page);
  const cluster = map(page)
    .getByRole("button", { name: saying("zh", "map.labels.cluster") })
    .first();
  const name = (await cluster.getAttribute("aria-label")) ?? "";
  await map(page).getByRole("button", { name, exact: true }).first().click();
  await expect(page).toHaveURL((url) => zoomOf(url) > 12);
  await mapIsDrawn(page);
});

test("zoomed in far enough, every mark of the window stands by itself", async ({ page, request }) => {
  await page.goto("/?c=115.8531,28.7009&z=17");
  await mapIsDrawn(page);
  await expect(map(page).getByRole("button", { name: saying("zh", "map.labels.cluster") })).toHaveCount(0);
  const { features } = await api<Marks>(request, "map");
  const paths = new Set(features.map(({ properties: { n, c } }) => `/${n}/${c}`));
  for (const { path } of await drawn(page)) expect(paths).toContain(path);
});

test("a mark opens its page by mouse", async ({ page }) => {
  await page.goto(`/?near=${near}`);
  await mapIsDrawn(page);
  const mark = map(page).locator('a[aria-keyshortcuts="1"]');
  const path = new URL((await mark.getAttribute("href")) ?? "", page.url()).pathname;
  await mark.click();
  await expect(page).toHaveURL((url) => url.pathname === path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(map(page).locator('a[aria-current="true"]')).toHaveAttribute("href", new RegExp(`^${path}`));
});

test("a mark opens its page by keyboard, and Escape goes back to the map", async ({ page }) => {
  await page.goto(`/?near=${near}`);
  await mapIsDrawn(page);
  await map(page).focus();
  await page.keyboard.press("Tab");
  const mark = marks(page).and(page.locator(":focus"));
  await expect(mark).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(map(page)).toBeFocused();
  await page.keyboard.press("Tab");
  const path = new URL((await mark.getAttribute("href")) ?? "", page.url()).pathname;
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL((url) => url.pathname === path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the number key opens the nearest mark", async ({ page, request }) => {
  const nearest = await api<{ items: { code: string }[] }>(request, `service-points?near=${near}&limit=1`);
  await page.goto(`/?near=${near}&layers=service-points`);
  await mapIsDrawn(page);
  await map(page).focus();
  await page.keyboard.press("1");
  await expect(page).toHaveURL((url) => url.pathname === `/service-points/${nearest.items[0]?.code}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the number keys open what the list numbers so, also where nobody said where they are", async ({ page }) => {
  await page.goto("/");
  await mapIsDrawn(page);
  await expect(page.getByText(say("zh", "map.labels.loading"))).toBeHidden();
  const second = page.locator(".numbered .row-link").nth(1);
  const path = new URL((await second.getAttribute("href")) ?? "", page.url()).pathname;
  await map(page).focus();
  await page.keyboard.press("2");
  await expect(page).toHaveURL((url) => url.pathname === path);
});

test("a layer that is switched off leaves map and list, is in the URL and survives a reload", async ({ page }) => {
  const school = page.getByRole("checkbox", { name: say("zh", "terms.facilityKind.school"), exact: true });
  const open = () => page.getByLabel(say("zh", "map.labels.layers"), { exact: true }).click();
  const facilities = page.locator("#list-facilities [role=status]");
  await page.goto("/?c=115.85,28.69&z=13");
  await mapIsDrawn(page);
  const before = (await facilities.textContent()) ?? "";
  await open();
  await expect(school).toBeChecked();
  await school.uncheck();
  await expect(page).toHaveURL((url) => {
    const layers = url.searchParams.get("layers")?.split(",") ?? [];
    return layers.includes("hospital") && !layers.includes("school");
  });
  await expect(facilities).not.toHaveText(before);
  const after = (await facilities.textContent()) ?? "";

  await page.reload();
  await mapIsDrawn(page);
  await expect(facilities).toHaveText(after);
  await open();
  await expect(school).not.toBeChecked();
  await school.check();
  await expect(facilities).toHaveText(before);
});

test("marks whose place is a sample or an estimate say so, the others do not", async ({ page, request }) => {
  const { features } = await api<Marks>(request, "map");
  const quality = new Map(features.map(({ properties: { n, c, q } }) => [`/${n}/${c}`, q]));
  await page.goto("/?c=115.85,28.69&z=15");
  await mapIsDrawn(page);
  const seen = new Set<string>();
  for (const { path, label } of await drawn(page)) {
    const q = quality.get(path) ?? "?";
    seen.add(q);
    for (const doubt of ["sample", "approximate"]) {
      expect(label.includes(say("zh", `truth.positionQuality.${doubt}`)), `${label} is ${q}`).toBe(q === doubt);
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(["sample", "geocoded"]));
});

test("without its data the map says so quietly and the list stays; it comes back when asked", async ({ page }) => {
  await page.route("**/api/v1/map?*", (route) => route.abort());
  await page.goto("/");
  const notice = page.getByRole("status").getByText(say("zh", "map.labels.loadFailed"));
  await expect(notice).toBeVisible();
  expect(await page.locator("main a.row-link").count()).toBeGreaterThan(5);
  await page.unroute("**/api/v1/map?*");
  await page.getByRole("button", { name: say("zh", "map.labels.retry") }).click();
  await mapIsDrawn(page);
  await expect(notice).toBeHidden();
});

test("the base map's absence does not take the marks along", async ({ page }) => {
  await page.route("**/api/v1/base-map", (route) => route.abort());
  await page.goto("/");
  await mapIsDrawn(page);
  expect(await page.locator("main a.row-link").count()).toBeGreaterThan(5);
});

test("zooming, locating and looking around asks nobody but this server", async ({ page, context }) => {
  const origins = new Set<string>();
  context.on("request", (request) => origins.add(new URL(request.url()).origin));
  for (const path of ["/", known.servicePoint, known.facility, known.project, known.region]) {
    await page.goto(path);
    await mapIsDrawn(page);
  }
  for (const button of ["zoomIn", "zoomOut", "fitDistrict", "reset"]) {
    await page.getByRole("button", { name: say("zh", `map.labels.${button}`), exact: true }).click();
  }
  await page.waitForTimeout(500);
  expect([...origins].filter((origin) => /^http/.test(origin))).toEqual([new URL(page.url()).origin]);
});
