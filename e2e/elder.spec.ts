import type { Page } from "@playwright/test";
import { axeFindings } from "./axe";
import { type Elder, measured } from "./elder-measures";
import { expect, known, mapIsDrawn, near, test } from "./fixtures";
import { say } from "./words";

/** The resident's pages, with the states that look different. */
const pages = [
  "/elder",
  `/?near=${near}`,
  "/?q=%E7%A4%BE%E4%BF%9D",
  "/nearby",
  "/matters?topic=elderly",
  `${known.matter}?near=${near}`,
  known.servicePoint,
  known.facility,
  known.region,
  `/plan?matters=M001,M017,M008&near=${near}&at=2026-09-16T10:00:00%2B08:00`,
  `/bundles/newborn?near=${near}`,
  `/circle?near=${near}`,
  "/facilities?kind=hospital",
  `/reports/new?page=${known.facility}`,
  "/reports",
  "/about",
  "/en/elder",
  `/en${known.servicePoint}`,
  "/matters/no-such-matter",
  "/no-such-page",
];

const call = (page: Page) => page.locator(".elder-bar").getByRole("link", { name: say("zh", "elder.callHotline") });

async function remember(page: Page, baseURL: string | undefined): Promise<void> {
  await page.context().addCookies([{ name: "mode", value: "elder", url: baseURL }]);
}

test("the entry is on the first screen; the mode is remembered, and left again on the same page", async ({ page }) => {
  await page.goto(known.matter);
  const entry = page.getByRole("link", { name: say("zh", "elder.elder"), exact: true });
  await expect(entry).toBeInViewport();
  await entry.click();
  await expect(page).toHaveURL(`${known.matter}?mode=elder`);
  await expect(page.locator("html")).toHaveAttribute("data-mode", "elder");

  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-mode", "elder");
  await page.goto(`${known.servicePoint}?near=${near}`);
  await page.getByRole("link", { name: say("zh", "elder.standard") }).click();
  await expect(page).toHaveURL(/near=.*mode=standard/);
  await expect(page.locator("html")).not.toHaveAttribute("data-mode");
  expect(await page.context().cookies()).toEqual([]);

  await page.goto("/");
  await expect(entry).toBeInViewport();
  await entry.click();
  await expect(page).toHaveURL("/elder");
});

test("a poster's address asks for it, a trip keeps its way of going, and no cache mixes the two", async ({ page }) => {
  const answer = await page.goto(`/plan?matters=M001&near=${near}&mode=cycle&mode=elder`);
  await expect(page.locator("html")).toHaveAttribute("data-mode", "elder");
  await expect(page.locator(".chip[aria-current]", { hasText: say("zh", "plan.modes.cycle") })).toBeVisible();
  const headers = answer?.headers() ?? {};
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["permissions-policy"]).toContain("microphone=(self)");
  const plain = await page.request.get("/?mode=standard");
  expect(plain.headers()["permissions-policy"]).toContain("microphone=()");
  expect(await plain.text()).not.toContain('data-mode="elder"');
  // Pages for officials have one mode.
  expect(await (await page.request.get("/console/sign-in?mode=elder")).text()).not.toContain('data-mode="elder"');
});

// Colours alone differ in the dark, and pages share them.
const half = pages.length / 2;
const walks = { light: pages.slice(0, half), "light, the rest": pages.slice(half), dark: pages.slice(0, 7) };
for (const [name, paths] of Object.entries(walks)) {
  test(`type, lines, targets and contrast on every page: ${name}`, async ({ page, baseURL }) => {
    test.setTimeout(120_000);
    await remember(page, baseURL);
    await page.emulateMedia({ colorScheme: name === "dark" ? "dark" : "light", reducedMotion: "reduce" });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.locator(".elder-bar a")).toBeInViewport();
      const found: Elder = await measured(page);
      expect.soft(found.tooSmall, `${path}: text below 20 or above 30 pixels`).toEqual([]);
      expect.soft(found.tooTight, `${path}: lines below 1.5`).toEqual([]);
      expect.soft(found.tooNarrow, `${path}: targets below 60 pixels`).toEqual([]);
      expect.soft(found.isTooWide, `${path}: wider than the screen`).toBe(false);
      const pale = await axeFindings(page, { rules: ["color-contrast-enhanced"] });
      expect.soft(pale, `${path}: contrast below 7:1`).toEqual([]);
    }
  });
}

test("each tile leads to what exists, and every card ends in call and way", async ({ page }) => {
  await page.goto("/elder");
  const tiles = page.locator(".elder-tile");
  expect(await tiles.count()).toBeLessThanOrEqual(6);
  const targets = await tiles.evaluateAll((all) => all.map((tile) => tile.getAttribute("href") ?? ""));
  expect(targets.filter((target) => target.startsWith("tel:"))).toHaveLength(1);
  for (const target of targets.filter((path) => path.startsWith("/"))) {
    await page.goto(target);
    expect(await page.locator("main .rows > li, main details").count(), target).toBeGreaterThan(0);
  }
  for (const [path, cards] of [
    [`/?near=${near}`, "[aria-labelledby='list-service-points'] .rows > li"],
    [`${known.matter}?near=${near}`, "#places ~ .rows > li"],
    ["/facilities?kind=hospital", ".rows > .place-row"],
  ] as const) {
    await page.goto(path);
    const all = page.locator(cards);
    expect(await all.count(), path).toBeGreaterThan(2);
    expect(await all.locator(".card-actions a[href^='tel:']").count(), path).toBe(await all.count());
    expect(await all.locator(".card-actions a[href$='#navigate']").count(), path).toBe(await all.count());
  }
});

test("the elder journey by keyboard", async ({ page }) => {
  await page.goto("/elder");
  const reached = async (what: RegExp, stops = 80) => {
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const box = element.getBoundingClientRect();
        const bar = document.querySelector(".elder-bar")?.getBoundingClientRect();
        const isUnderBar = bar !== undefined && box.top >= bar.top && !element.closest(".elder-bar");
        return {
          name: element.getAttribute("aria-label") ?? (element.textContent ?? "").trim(),
          tag: element.tagName,
          isUnderBar,
        };
      });
      expect.soft(focus.isUnderBar, `${focus.name} lies under the bar`).toBe(false);
      if (what.test(`${focus.tag} ${focus.name}`)) return;
    }
    throw new Error(`Tab never reaches ${what}.`);
  };
  await reached(/^INPUT/);
  await page.keyboard.type("高龄津贴");
  await page.keyboard.press("Enter");
  await expect(page.locator("#hits")).toContainText("高龄津贴", { timeout: 15_000 });
  await reached(/^A 高龄津贴申领$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "高龄津贴申领" })).toBeVisible();
  await reached(new RegExp(`^A .*${say("zh", "elder.go")}：`));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/service-points.*#navigate/);
  await reached(new RegExp(say("zh", "service-points.app.amap")));
  await reached(new RegExp(`^A ${say("zh", "elder.callHotline")}$`));
  await expect(call(page)).toBeFocused();
});

test.describe("with large fingers", () => {
  test.use({ hasTouch: true });

  /** Taps a corner rather than the middle, as a thumb that comes from the side does. */
  async function thumb(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error("There is nothing to tap.");
    await target.tap({ position: { x: Math.min(box.width - 8, 24), y: box.height - 8 } });
    await expect(call(page)).toBeInViewport();
  }

  test("the elder journey by taps", async ({ page }) => {
    await page.goto("/elder");
    await thumb(page, page.getByRole("link", { name: say("zh", "elder.tiles.nearby.name") }));
    await expect(page).toHaveURL(/nearby/);
    const township = page.getByRole("main").locator("details").first();
    await thumb(page, township.locator("summary"));
    await thumb(page, township.getByRole("link").first());
    await expect(page).toHaveURL(/near=/);
    const card = page.locator(".rows > .place-row").first();
    expect(await card.locator("a[href^='tel:']").boundingBox()).toMatchObject({ height: expect.any(Number) });
    await thumb(page, card.locator("a[href$='#navigate']"));
    await expect(page.locator("#navigate")).toBeInViewport();
    await thumb(page, page.getByRole("link", { name: say("zh", "elder.navigation.matters"), exact: true }));
    await expect(page).toHaveURL(/\/matters$/);
    await expect(page.getByRole("heading", { level: 1, name: say("zh", "matters.heading") })).toBeVisible();
    await thumb(page, page.getByRole("main").locator(".rows .row-link").first());
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const paper = page.locator("#ticks label, .tick").first();
    if (await paper.count()) await thumb(page, paper);
    await thumb(page, page.locator("#report > summary"));
    await expect(page.locator("#report .button").first()).toBeVisible();
  });
});

test("the map comes when it is asked for, and not before", async ({ page, baseURL }) => {
  await remember(page, baseURL);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/?near=${near}`, { waitUntil: "networkidle" });
  await page.waitForTimeout(1500);
  expect(asked.filter((path) => /api\/v1\/(map|base-map)/.test(path))).toEqual([]);
  // The lists above take their true heights as they come into view: a click that scrolls there first may miss.
  await page.locator("#map > summary").press("Enter");
  await mapIsDrawn(page);
  const boxes = await Promise.all([".map-layers", ".map-buttons"].map((part) => page.locator(part).boundingBox()));
  const [layers, buttons] = boxes;
  expect((layers?.y ?? 0) + (layers?.height ?? 0)).toBeLessThan(buttons?.y ?? 0);
});

test("the way to the trip lies above the bar with the hotline, and is what a tap on it hits", async ({ page }) => {
  for (const path of ["/?q=%E7%A4%BE%E4%BF%9D%E5%8D%A1&matters=M001", "/matters?topic=elderly&matters=M001"]) {
    await page.goto(`${path}&mode=elder`);
    const toPlan = page.locator(".basket-bar a");
    // It belongs to the list, and comes with it.
    await page.locator("main a.row-link[href*='/matters/']").first().scrollIntoViewIfNeeded();
    await expect(toPlan, path).toBeInViewport({ ratio: 1 });
    const isHit = await toPlan.evaluate((link) => {
      const { left, right, top, bottom } = link.getBoundingClientRect();
      const hit = (x: number, y: number) => link.contains(document.elementFromPoint(x, y));
      return hit((left + right) / 2, (top + bottom) / 2) && hit((left + right) / 2, bottom - 6);
    });
    expect(isHit, path).toBe(true);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the elder journey is whole", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: say("zh", "elder.elder"), exact: true }).click();
    await page.getByRole("link", { name: say("zh", "elder.tiles.allowance.name") }).click();
    await page.locator("a.row-link", { hasText: "高龄津贴申领" }).click();
    await page.locator(".card-actions a[href$='#navigate']").first().click();
    await expect(page.locator("html")).toHaveAttribute("data-mode", "elder");
    await expect(page.locator("#navigate")).toBeInViewport();
    await expect(call(page)).toBeInViewport();
    await page.locator("#map > summary").click();
    await expect(page.locator("#map")).toContainText(say("zh", "elder.mapHelp"));
    await page.getByRole("link", { name: say("zh", "elder.standard") }).click();
    await expect(page.locator("html")).not.toHaveAttribute("data-mode");
  });
});

test("on paper it is large type too, with the number to call", async ({ page, baseURL }) => {
  await remember(page, baseURL);
  await page.goto(known.matter);
  const folded = page.locator("details:has(#steps) ol");
  await expect(folded).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(folded).toBeVisible();
  const found = await measured(page);
  expect(found.tooSmall).toEqual([]);
  await expect(call(page)).toBeVisible();
});

test.describe("without a network", () => {
  test.use({ serviceWorkers: "allow" });

  test("the mode holds, and can be left", async ({ page, context, baseURL }) => {
    test.setTimeout(60_000);
    await remember(page, baseURL);
    await page.goto("/elder");
    const isKept = () => page.evaluate(async () => Boolean(await caches.match("/offline/checked")));
    await expect.poll(isKept, { timeout: 25_000 }).toBe(true);
    // The first page that the worker sees tells it the mode.
    await page.goto("/matters");
    await context.setOffline(true);
    await page.goto("/elder");
    await expect(page.locator(".offline-notice")).toBeVisible();
    await page.goto(known.servicePoint);
    await expect(page.locator("html")).toHaveAttribute("data-mode", "elder");
    await expect(call(page)).toBeInViewport();
    await page.getByRole("link", { name: say("zh", "elder.standard") }).click();
    await page.goto("/matters");
    await expect(page.locator(".offline-notice")).toBeVisible();
    await expect(page.locator("html")).not.toHaveAttribute("data-mode");
  });
});
