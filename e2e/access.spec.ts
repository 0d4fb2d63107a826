import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, mapIsDrawn, near, test } from "./fixtures";
import { onMap, routes } from "./routes";
import { at, locales } from "./words";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary?.split("\n")[1]?.trim()}`),
  );
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  if (onMap(path)) await mapIsDrawn(page);
}

for (const locale of locales) {
  for (const path of routes) {
    test(`${at(locale, path)} on a phone, light and dark`, async ({ page }) => {
      await open(page, at(locale, path));
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect.soft(await violations(page), colorScheme).toEqual([]);
      }
    });
  }
}

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const path of [
    "/",
    `/?near=${near}&level=village`,
    "/service-points/360113002-centre",
    "/projects",
    "/indicators",
    "/about",
  ]) {
    test(`${path}, light and dark`, async ({ page }) => {
      await open(page, path);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect.soft(await violations(page), colorScheme).toEqual([]);
      }
    });
  }
});

/** What is wider than the window, or than the part of it that scrolls up and down. */
function wide(): string[] {
  const found: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide`);
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = /auto|scroll/.test(overflowX) && /auto|scroll/.test(overflowY);
    if (scrolls && !element.closest(".leaflet-container") && element.scrollWidth > element.clientWidth + 1) {
      found.push(
        `${element.tagName}.${element.className} scrolls sideways, ${element.scrollWidth} in ${element.clientWidth} px`,
      );
    }
  }
  return found;
}

for (const locale of locales) {
  test(`at 320 px nothing has to be scrolled sideways (${locale})`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of routes) {
      await page.goto(at(locale, path));
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect.soft(await page.evaluate(wide), at(locale, path)).toEqual([]);
    }
  });
}

test("at 200 % text the pages still fit a phone", async ({ page }) => {
  for (const path of routes) {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.setProperty("font-size", "200%");
    });
    expect
      .soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path)
      .toBeLessThanOrEqual(0);
  }
});

test("on English pages Chinese text says that it is Chinese", async ({ page }) => {
  for (const path of routes) {
    await page.goto(at("en", path));
    const unmarked = await page.evaluate(() => {
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!element || !/\p{Script=Han}/u.test(node.textContent ?? "")) continue;
        if (element.closest("script, style, [aria-hidden=true], .leaflet-container")) continue;
        if (!element.closest("[lang]")?.getAttribute("lang")?.startsWith("zh"))
          found.add(`${element.tagName} ${node.textContent?.slice(0, 40)}`);
      }
      return [...found].slice(0, 5);
    });
    expect.soft(unmarked, at("en", path)).toEqual([]);
  }
});

test("every page has a title of its own, one main heading and its landmarks", async ({ page }) => {
  const titles = new Map<string, string>();
  for (const path of [
    "/",
    "/matters",
    "/matters/M001",
    "/service-points/360113002-centre",
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
