import { expect, known, test } from "./fixtures";
import { at, say } from "./words";

test("English names of themes do not run into one another", async ({ page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(at("en", "/matters"));
    const tiles = page.getByRole("navigation", { name: say("en", "matters.byTopic") }).getByRole("link");
    const wide = await tiles.evaluateAll((all) => all.filter((tile) => tile.scrollWidth > tile.clientWidth).length);
    expect(wide, `${width} px`).toBe(0);
  }
});

test("every page has a title of its own, one main heading and its landmarks", async ({ page }) => {
  const titles = new Map<string, string>();
  for (const path of ["/", "/matters", "/plan", "/projects", "/indicators", "/about", ...Object.values(known)]) {
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
