import type { Page } from "@playwright/test";
import { expect, known, mapIsDrawn, near, test } from "./fixtures";
import { wide } from "./layout";
import { say } from "./words";

/** What has the focus, and whether one sees it: inside the window, in front of everything, and marked. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const style = getComputedStyle(element);
    return {
      what: `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 30)}`,
      inMap: element.closest(".leaflet-container") !== null,
      inFront: middle !== null && (element.contains(middle) || middle.contains(element)),
      marked:
        (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none",
    };
  });
}

/** Presses Tab until the focus is on what is wanted, and looks at every stop on the way. */
async function tabTo(page: Page, wanted: (what: string) => boolean, stops = 90): Promise<string[]> {
  const passed: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (!now) break;
    passed.push(now.what);
    expect.soft(now.inFront, `${now.what} is hidden while it has the focus`).toBe(true);
    if (!now.inMap) expect.soft(now.marked, `${now.what} does not show that it has the focus`).toBe(true);
    if (wanted(now.what)) return passed;
  }
  return passed;
}

test("the whole journey by Tab and Enter", async ({ page }) => {
  await page.goto(`/?near=${near}`);
  await tabTo(page, (what) => what.includes(say("zh", "site.skipToContent")), 1);
  const skip = page.getByRole("link", { name: say("zh", "site.skipToContent") });
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  await tabTo(page, (what) => what.startsWith("INPUT"));
  await page.keyboard.type("社会保障卡申领");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole("link", { name: "社会保障卡申领", exact: true }).first()).toBeVisible();
  await tabTo(page, (what) => what === "A 社会保障卡申领");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "社会保障卡申领" })).toBeVisible();

  if (!page.url().includes("near=")) await page.goto(`${known.matter}?near=${near}`);
  await tabTo(page, (what) => what.includes("便民服务站"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/service-points/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("便民服务站");
  const passed = await tabTo(page, (what) => what.includes(say("zh", "service-points.app.amap")));
  expect(passed.some((what) => what.includes(say("zh", "service-points.call")))).toBe(true);
  expect(passed.at(-1)).toContain(say("zh", "service-points.app.amap"));
});

for (const [where, viewport] of [
  ["beside the map", { width: 1280, height: 800 }],
  ["over it on a phone", { width: 390, height: 844 }],
] as const) {
  test(`Escape leads from a place back to the row or the mark it was opened from, ${where}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(`/?near=${near}&layers=service-points`);
    await mapIsDrawn(page);
    const row = page.locator(".numbered .row-link").nth(2);
    const mark = page.locator('.map-pane a[aria-keyshortcuts="1"]');
    for (const opener of [row, mark]) {
      await opener.focus();
      const path = new URL((await opener.getAttribute("href")) ?? "", page.url()).pathname;
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL((url) => url.pathname === path);
      await expect(page.locator(".map-panel .trail")).toBeVisible();
      // A key that is pressed in the moment of the change is not for the place yet.
      await expect(async () => {
        await page.keyboard.press("Escape");
        await expect(page).toHaveURL((url) => url.pathname === "/", { timeout: 1_000 });
      }).toPass();
      await expect(opener).toBeFocused();
    }
  });
}

const WITH_BARS = [
  known.matter,
  "/",
  known.servicePoint,
  `/plan?matters=M001,M017&near=${near}`,
  "/projects",
  "/elder",
  "/indicators?q=%E5%AD%A6%E6%A0%A1",
];

test("on a phone nothing that has the focus lies under the bar of a guide", async ({ page }) => {
  await page.goto(known.matter);
  await tabTo(page, () => false, 60);
});

// A window of 1280 × 1024 enlarged four times (WCAG 1.4.10, 2.4.11).
test.describe("at 400 %", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test("nothing that has the focus lies under a bar, and nothing scrolls sideways", async ({ page }) => {
    test.setTimeout(90_000);
    for (const path of WITH_BARS) {
      await test.step(path, async () => {
        await page.goto(path);
        await tabTo(page, () => false, 24);
        expect.soft(await page.evaluate(wide), path).toEqual([]);
      });
    }
  });
});
