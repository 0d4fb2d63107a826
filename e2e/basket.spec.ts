import { expect, test } from "@playwright/test";

test("what is added before the page is ready is added to what this browser keeps", async ({ page }) => {
  await page.goto("/matters?matters=M003");
  await expect.poll(() => page.evaluate(() => localStorage.getItem("basket"))).toBe("M003");
  await page.goto("/matters");
  await expect(page).toHaveURL(/matters=M003$/);
  // The links of the page as it is before its script has run.
  const answer = await page.request.get("/matters");
  expect(/matters=,M\d{3}/.test(await answer.text())).toBe(true);
  await page.goto("/matters?matters=,M001");
  await expect(page).toHaveURL(/matters=M003,M001$/);
  await expect(page.locator(".basket-bar")).toContainText("2");
});
