import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, known, near, test } from "./fixtures";
import { onMap, routes } from "./routes";
import { at, locales, say } from "./words";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

// All that a colour scheme can break.
const colours = ["color-contrast", "link-in-text-block"];

/** What axe finds. Crowded marks are let off the target size: the list beside them is their equivalent (WCAG 2.5.8). */
async function violations(page: Page, axe: AxeBuilder): Promise<string[]> {
  await page.waitForTimeout(100);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === "target-size" && /class="[^"]*map-(mark|cluster)/.test(html)))
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary?.split("\n")[1]?.trim()}`),
  );
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

async function inspect(page: Page, path: string, dark = true): Promise<void> {
  test.slow();
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(path, { waitUntil: "networkidle" });
  if (onMap(path)) await page.locator(".leaflet-container").waitFor();
  await openAll(page);
  expect.soft(await violations(page, new AxeBuilder({ page }).withTags(standards)), "light").toEqual([]);
  if (!dark) return;
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect.soft(await violations(page, new AxeBuilder({ page }).withRules(colours)), "dark").toEqual([]);
}

/** Its states are looked at once; dark colours and English, which share their structure, once for each kind of page. */
const isKindOfPage = (path: string) => !path.includes("?");

for (const path of routes) {
  test(`axe finds nothing at ${path} on a phone`, async ({ page }) => inspect(page, path, isKindOfPage(path)));
}

for (const path of routes.filter(isKindOfPage)) {
  test(`axe finds nothing at ${at("en", path)} on a phone`, async ({ page }) => inspect(page, at("en", path), false));
}

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const path of [`/?near=${near}&level=village`, known.servicePoint, known.matter, "/projects", "/about"]) {
    test(`axe finds nothing at ${path} on a wide screen`, async ({ page }) => inspect(page, path));
  }
});

/** What is wider than the window, or than the part of it that scrolls up and down. */
function wide(): string[] {
  const found: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide`);
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    const { overflowX, overflowY } = getComputedStyle(element);
    // A single line that slides (initials, chips) is no text to be read back and forth.
    const reads = /auto|scroll/.test(overflowX + overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (reads && !element.closest(".leaflet-container") && element.scrollWidth > element.clientWidth + 1) {
      found.push(`${element.tagName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth} px`);
    }
  }
  return found;
}

/** Chinese text outside of what says that it is Chinese: a screen reader would spell it in English. */
function unmarked(): string[] {
  const found = new Set<string>();
  // What the person typed is repeated in whatever language it was.
  const typed = new URLSearchParams(location.search).get("q") ?? "";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? "").replace(typed, "");
    if (!element || !/\p{Script=Han}/u.test(text)) continue;
    if (element.closest("script, style, noscript, [aria-hidden=true], .leaflet-container")) continue;
    if (element.closest("[lang]")?.getAttribute("lang")?.startsWith("zh")) continue;
    found.add(`${element.tagName} ${text.trim().slice(0, 30)}`);
  }
  return [...found].slice(0, 5);
}

for (const locale of locales) {
  test(`at 320 px and at 200 % text nothing has to be scrolled sideways (${locale})`, async ({ page }) => {
    test.slow();
    for (const path of [...routes, "/indicators"]) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(at(locale, path));
      await openAll(page);
      expect.soft(await page.evaluate(wide), `${at(locale, path)} at 320 px`).toEqual([]);
      await page.setViewportSize({ width: 640, height: 900 });
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      expect.soft(await page.evaluate(wide), `${at(locale, path)} at 200 %`).toEqual([]);
    }
  });
}

test("English names of themes do not run into one another", async ({ page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(at("en", "/matters"));
    const tiles = page.getByRole("navigation", { name: say("en", "matters.byTopic") }).getByRole("link");
    const wide = await tiles.evaluateAll((all) => all.filter((tile) => tile.scrollWidth > tile.clientWidth).length);
    expect(wide, `${width} px`).toBe(0);
  }
});

test.describe("as sent by the server", () => {
  test.use({ javaScriptEnabled: false });

  test("on English pages Chinese text says that it is Chinese", async ({ page }) => {
    for (const path of [...routes, "/indicators"]) {
      await page.goto(at("en", path));
      expect.soft(await page.evaluate(unmarked), at("en", path)).toEqual([]);
    }
  });
});

test("every page has a title of its own, one main heading and its landmarks", async ({ page }) => {
  const titles = new Map<string, string>();
  for (const path of [
    "/",
    "/matters",
    "/matters/M001",
    "/service-points/360113002-centre",
    "/plan",
    "/projects",
    "/projects/nanchang-school",
    "/regions/360113",
    "/indicators",
    "/about",
  ]) {
    await page.goto(path);
    const title = await page.title();
    expect(titles.get(title), `${path} has the title of another page`).toBeUndefined();
    titles.set(title, path);
    await expect.soft(page.getByRole("main"), path).toHaveCount(1);
    await expect.soft(page.getByRole("banner"), path).toHaveCount(1);
    await expect.soft(page.getByRole("contentinfo"), path).toHaveCount(1);
    await expect.soft(page.getByRole("heading", { level: 1 }), `main heading of ${path}`).toHaveCount(1);
  }
});
