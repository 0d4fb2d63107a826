import type { Page } from "@playwright/test";
import { axeFindings } from "./axe";
import { expect, test } from "./fixtures";
import { cut, openAll, unhidden, unmarked, wide } from "./layout";
import { onMap, routes } from "./routes";
import { at, type Locale, locales } from "./words";

// Each page of the product in both languages, three widths and three kinds of colours. `AUDIT=whole` lets axe look at
// all of them, which takes most of an hour; without it axe looks at each page once, and at each kind of page in those
// colours and widths that can break what the first look found whole. What overflows is looked for at every width, always.

const WHOLE = process.env.AUDIT === "whole";

const WIDTHS = { 320: 640, 390: 844, 1440: 900 } as const;
const COLOURS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
} as const;

/** All that colours can break. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

type Rules = "all" | "colours" | "none";

/** What axe looks for at a page without `AUDIT=whole`. */
function sampled(path: string, locale: Locale, width: number, colours: keyof typeof COLOURS): Rules {
  const isKindOfPage = !path.includes("?");
  if (width === 390 && colours === "light") return isKindOfPage || locale === "zh" ? "all" : "none";
  if (!isKindOfPage || locale !== "zh") return "none";
  if (width === 1440) return colours === "light" ? "all" : "none";
  return (width === 390 && colours === "dark") || (width === 320 && colours === "forced") ? "colours" : "none";
}

async function look(page: Page, rules: Rules, place: string): Promise<void> {
  if (rules === "none") return;
  // Colours and widths have to have arrived.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.waitForTimeout(100);
  const findings = await axeFindings(page, rules === "colours" ? { rules: OF_COLOURS } : {});
  expect.soft(findings, `axe ${place}`).toEqual([]);
}

async function fits(page: Page, place: string): Promise<void> {
  expect.soft(await page.evaluate(wide), `scrolls sideways ${place}`).toEqual([]);
  expect.soft(await page.evaluate(cut), `cut off ${place}`).toEqual([]);
  expect.soft(await page.evaluate(unhidden), `hidden, and seen ${place}`).toEqual([]);
}

/** As a reader with poor eyes has it: text twice as large, on a window that is half as wide. */
async function fitsEnlarged(page: Page): Promise<void> {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await fits(page, "at 200 % text");
}

for (const locale of locales) {
  for (const path of routes) {
    test(`nothing is wrong with ${at(locale, path)}`, async ({ page }) => {
      if (WHOLE) test.setTimeout(180_000);
      else test.slow();
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(at(locale, path), { waitUntil: "networkidle" });
      if (onMap(path)) await page.locator(".leaflet-container").waitFor();
      await page.evaluate(openAll);
      if (locale === "en") expect.soft(await page.evaluate(unmarked), "not marked as Chinese").toEqual([]);
      for (const [width, height] of Object.entries(WIDTHS)) {
        await page.setViewportSize({ width: Number(width), height });
        for (const colours of Object.keys(COLOURS) as (keyof typeof COLOURS)[]) {
          const place = `at ${width} px in ${colours} colours`;
          const rules = WHOLE ? "all" : sampled(path, locale, Number(width), colours);
          if (rules === "none" && (colours === "dark" || (colours === "forced" && width !== "320"))) continue;
          await page.emulateMedia({ reducedMotion: "reduce", ...COLOURS[colours] });
          // Light and dark colours share their layout; forced ones bring borders, for which a small screen has least room.
          if (colours === "light" || (colours === "forced" && (WHOLE || width === "320"))) await fits(page, place);
          await look(page, rules, place);
        }
      }
      await page.emulateMedia({ reducedMotion: "reduce", ...COLOURS.light });
      await fitsEnlarged(page);
    });
  }
}
