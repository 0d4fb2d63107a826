import { axeFindings } from "./axe";
import { expect, mapIsDrawn, near, test } from "./fixtures";
import { say } from "./words";

// What a screen reader is told: names, states, distances and counts, of the map, the list, the sheet and what opens.

const START = `/?near=${near}&at=2026-09-16T10:00:00%2B08:00`;

test("the map and its list say the same places, with state and distance", async ({ page }) => {
  await page.goto(START);
  await mapIsDrawn(page);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - heading "红谷滩区政务地图" [level=1]
      - search:
        - searchbox "找事项、网点、地点"
        - button "查找"
      - region /离你最近的网点 \\d+ 个/:
        - heading /离你最近的网点/ [level=2]:
          - status: /\\d+ 个/
        - list:
          - listitem:
            - link /理想社区便民服务站 附近 营业中 · 12:00 关门/
            - link /打电话：理想社区便民服务站/
            - link "怎么去：理想社区便民服务站"
  `);
  await expect(page.locator(".leaflet-container")).toMatchAriaSnapshot(`
    - group "地图":
      - link /理想社区便民服务站，营业中，约 \\d+ 米，示例位置，误差约 1500 米/
      - link /卫东街道便民服务中心，营业中，约 \\d+ 米，位置估计，误差约 1200 米/
  `);
});

test("the sheet can be read and pressed at each of its heights", async ({ page }) => {
  await page.goto(START);
  await mapIsDrawn(page);
  const [lower, higher] = ["列表放低", "列表拉高"].map((name) => page.getByRole("button", { name }));
  await expect(page.locator(".sheet-handle")).toMatchAriaSnapshot(`
    - button "列表放低"
    - button "列表拉高"
  `);
  for (const step of [higher, lower, lower]) {
    if (await step?.isEnabled()) await step?.click();
    await page.waitForTimeout(200);
    expect.soft(await axeFindings(page)).toEqual([]);
  }
});

test("what opens over the map says what it is, and gives the focus back", async ({ page }) => {
  await page.goto(START);
  await mapIsDrawn(page);
  const opener = page.locator("summary").and(page.getByLabel(say("zh", "map.labels.layers")));
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
});

test("a form that was refused says so where it is, and keeps what was typed", async ({ page }) => {
  await page.goto("/console/sign-in");
  await page.getByLabel(say("zh", "console.email")).fill("nobody@example.cn");
  await page.getByLabel(say("zh", "console.password"), { exact: true }).fill("not the password");
  await page.getByRole("button", { name: say("zh", "console.signIn"), exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
  await expect(page.getByLabel(say("zh", "console.email"))).toHaveValue("nobody@example.cn");
  expect(await axeFindings(page)).toEqual([]);
});
