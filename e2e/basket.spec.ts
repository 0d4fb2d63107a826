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

test("of two taps, the second of which comes before the first one's page, none is lost", async ({ page }) => {
  await page.goto("/matters?topic=life");
  // The links lead nowhere here: what they note is what a page that comes too late would have said.
  await page.evaluate(() => addEventListener("click", (event) => event.preventDefault(), { capture: true }));
  const added = page.locator("a[data-puts-in]");
  const codes = await added.evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute("data-puts-in")));
  for (let each = 0; each < 2; each += 1) await added.nth(each).click();
  await page.goto(`/matters?matters=,${codes[2]}`);
  await expect(page.locator(".basket-bar")).toContainText("3");
  await expect(page).toHaveURL((url) => codes.every((code) => url.searchParams.get("matters")?.includes(code ?? "-")));
});
