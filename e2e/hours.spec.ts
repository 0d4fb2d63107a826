import { axeFindings } from "./axe";
import { api, expect, known, type Listing, type Marks, test } from "./fixtures";
import { say } from "./words";

const at = "at=2026-10-01T10:00:00%2B08:00";
const address = `${known.servicePoint}?${at}`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the calendar ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 700 } });

    test("shows the month, its holidays and make-up days, and leafs by link", async ({ page }) => {
      await page.goto(address);
      const calendar = page.locator("details.month-calendar");
      await expect(calendar.getByRole("table")).toBeHidden();
      await calendar.locator("summary").click();
      await expect(calendar.getByRole("table")).toBeVisible();
      const day = (iso: string) => calendar.locator("td", { has: page.locator(`time[datetime="${iso}"]`) });
      await expect(calendar.locator("td time")).toHaveCount(31);
      await expect(day("2026-10-01")).toHaveAttribute("aria-current", "date");
      await expect(day("2026-10-01")).toContainText(say("zh", "service-points.holidayMark"));
      await expect(day("2026-10-10")).toContainText(say("zh", "service-points.makeupMark"));
      await expect(day("2026-10-10")).toContainText("09:00");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wide, "nothing runs over the edge of the screen").toBe(false);

      await calendar.getByRole("link", { name: /→/ }).click();
      await expect(page).toHaveURL(/month=2026-11.*#month-calendar$/);
      await expect(calendar.getByRole("table")).toBeVisible();
      await expect(calendar.locator("td time")).toHaveCount(30);
      await expect(calendar.locator("td[aria-current]")).toHaveCount(0);
      expect(new URL(page.url()).searchParams.get("at")).toBe("2026-10-01T10:00:00+08:00");
    });
  });
}

test("the calendar is accessible in both its forms", async ({ page }) => {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${address}&month=2026-10`);
    expect(await axeFindings(page, { include: "details.month-calendar" })).toEqual([]);
  }
});

test("a month that is none is left out, and the page says so", async ({ page }) => {
  for (const month of ["2026-13", "october", "2036-10"]) {
    await page.goto(`${address}&month=${month}`);
    await expect(page.getByRole("status").filter({ hasText: "month" })).toBeVisible();
    await expect(page.locator('time[datetime="2026-10-01"]')).toHaveCount(1);
  }
});

test("who works finds the places open after work, in list, map and API alike", async ({ page, request }) => {
  await page.goto(`/?${at}`);
  const chip = page.getByRole("link", { name: say("zh", "home.afterWork"), exact: true });
  await chip.click();
  await expect(page).toHaveURL(/open=after-work/);
  await expect(chip).toHaveAttribute("aria-current", "true");
  const { items } = await api<Listing>(request, `service-points?open=after-work&${at}`);
  expect(items.length).toBeGreaterThan(0);
  await expect(page.locator('a.row-link[href*="/service-points/"]')).toHaveCount(items.length);
  // What the page before asked for is not this page's answer.
  await page.waitForLoadState("networkidle");
  const asked = page.waitForResponse((response) => response.url().includes("/api/v1/map?"));
  await page.reload();
  expect(((await (await asked).json()) as Marks).total).toBe(items.length);
});
