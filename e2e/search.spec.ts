import { axeFindings } from "./axe";
import { expect, near, test } from "./fixtures";
import { say } from "./words";

const field = "#q";

test.describe("suggestions", () => {
  test("by keyboard: they appear, are announced, and Enter opens the chosen one", async ({ page }) => {
    await page.goto(`/?near=${near}`, { waitUntil: "networkidle" });
    await page.locator(field).click();
    const box = page.getByRole("combobox", { name: say("zh", "home.searchLabel") });
    await expect(box).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.type("shebaoka", { delay: 30 });
    const options = page.getByRole("listbox").getByRole("option");
    await expect(options.first()).toContainText("社会保障卡申领");
    await expect(options.first().locator("mark")).toHaveText("社会保障卡申领");
    await expect(box).toHaveAttribute("aria-expanded", "true");
    expect(await axeFindings(page, { include: "search" })).toEqual([]);

    await page.keyboard.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await expect(box).toHaveAttribute("aria-activedescendant", (await options.first().getAttribute("id")) ?? "?");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("option")).toHaveCount(0);
    await expect(box).toHaveValue("shebaoka");

    await page.keyboard.type(" ");
    await expect(options.first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "社会保障卡申领" })).toBeVisible();
    expect(new URL(page.url()).searchParams.get("near")).toBe(near);
  });

  test("a slow old answer does not replace a newer one", async ({ page }) => {
    await page.route("**/api/v1/search?q=%E5%B1%85&**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue().catch(() => undefined);
    });
    await page.goto("/", { waitUntil: "networkidle" });
    await page.locator(field).click();
    await page.keyboard.insertText("居");
    await page.waitForTimeout(200);
    await page.locator(field).fill("护照");
    await expect(page.getByRole("option").first()).toContainText("护照");
    await page.waitForTimeout(1_800);
    await expect(page.getByRole("option").first()).toContainText("护照");
  });

  test("wait until the input method is done", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/v1/search")) asked.push(new URL(request.url()).searchParams.get("q") ?? "");
    });
    await page.goto("/", { waitUntil: "networkidle" });
    await page.locator(field).click();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "hu", selectionStart: 2, selectionEnd: 2 });
    await session.send("Input.imeSetComposition", { text: "huzhao", selectionStart: 6, selectionEnd: 6 });
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    await session.send("Input.insertText", { text: "护照" });
    await expect(page.getByRole("option").first()).toContainText("护照");
    expect(asked.every((q) => q === "护照")).toBe(true);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`results, scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("hours in the words filter places, say so, and can be undone", async ({ page }) => {
      await page.goto(`/?q=${encodeURIComponent("社保卡 周六 能办")}`);
      const hits = page.getByRole("region", { name: /社保卡/ });
      await expect(hits.getByRole("link", { name: "社会保障卡申领", exact: true })).toBeVisible();
      await expect(hits).toContainText("只看“周六”时开门的网点");
      await expect(hits.locator('a[href*="openAt="]').first()).toBeVisible();
      await hits.getByRole("link", { name: say("zh", "home.allHours") }).click();
      await expect(page).toHaveURL(/facets=off/);
      await expect(page.locator('#hits ~ * a[href*="openAt="]')).toHaveCount(0);
    });

    test("what to bring leads to the checklist of the guide", async ({ page }) => {
      await page.goto(`/?q=${encodeURIComponent("居住证要带什么")}`);
      await page.getByRole("link", { name: "要带什么：居住证申领" }).click();
      await expect(page).toHaveURL(/\/matters\/M141.*#materials$/);
    });

    test("a kind of place comes first and leads to all of its places", async ({ page }) => {
      await page.goto(`/?q=${encodeURIComponent("附近的学校")}&near=${near}`);
      const kind = page.getByRole("link", { name: /按种类看：学校，\d+ 个/ });
      await expect(kind).toBeVisible();
      await kind.click();
      await expect(page).toHaveURL(/layers=school/);
      expect(new URL(page.url()).searchParams.get("near")).toBe(near);
      await expect(page.locator('main a[href*="/facilities/school-"]').first()).toBeVisible();
      await expect(page.locator('main a[href*="/facilities/hospital-"]')).toHaveCount(0);
    });

    test("why each hit is one, with what matched marked", async ({ page }) => {
      await page.goto(`/?q=${encodeURIComponent("社宝卡")}`);
      const first = page
        .getByRole("region", { name: /社宝卡/ })
        .getByRole("listitem")
        .first();
      await expect(first).toContainText(say("zh", "home.why.typo"));
      await expect(first.locator("mark")).toHaveText("社保卡");
    });

    test("English words find official names, and each hit says what they were taken for", async ({ page }) => {
      await page.goto("/en?q=lost+ID+card");
      const first = page
        .getByRole("region", { name: /lost ID card/ })
        .getByRole("listitem")
        .first();
      await expect(first.getByRole("link", { name: "居民身份证换领、补领" }).first()).toBeVisible();
      await expect(first.locator('[lang="en"]', { hasText: /^lost ID card$/ })).toBeVisible();
      await page.goto("/en/matters?q=passport");
      await expect(page.getByRole("link", { name: "普通护照签发" }).first()).toBeVisible();
      await expect(page.locator('main [lang="en"]', { hasText: /^passport$/ }).first()).toBeVisible();
    });

    test("nothing that fits: what was kept, other places, the hotline", async ({ page }) => {
      await page.goto(`/?q=${encodeURIComponent("公积金外星人登陆火星申报")}`);
      const hits = page.getByRole("region", { name: /外星人/ });
      await expect(hits).toContainText("没有完全符合");
      await expect(hits.locator('a[href^="tel:"]')).toBeVisible();
      await page.goto(`/?q=${encodeURIComponent("魑魅魍魉")}`);
      const none = page.getByRole("region", { name: /魑魅魍魉/ });
      await expect(none.locator('a[href*="/service-points/"]').first()).toBeVisible();
      // axe itself is a script.
      if (javaScriptEnabled) {
        expect(await axeFindings(page, { include: ".section" })).toEqual([]);
      }
    });
  });
}
