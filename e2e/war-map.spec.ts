import type { Page } from "@playwright/test";
import { axeFindings } from "./axe";
import { api, expect, type Listing, mapIsDrawn, near, test } from "./fixtures";
import { say } from "./words";

const now = encodeURIComponent("2026-11-21T10:00:00+08:00");
const war = `/?layers=projects&at=${now}`;

type Project = {
  code: string;
  name: string;
  stage: string;
  finishPlanned: string | null;
  distance: number | null;
  light: { colour: "red" | "yellow" | "green" | "grey"; unlit: string | null };
};
type Feature = {
  geometry: unknown;
  properties: { c: string; n: string; g?: string; h?: string; v?: number; a?: true };
};
type Map = { features: Feature[]; withoutPosition: number; total: number };

const listed = (page: Page) => page.locator("#list-projects [role=status]");
const count = (n: number) => say("zh", "home.count", { count: n });

test("an official filters by light; chips, list, map and API agree", async ({ page, request }) => {
  await page.goto(war);
  for (const colour of ["red", "yellow", "green"] as const) {
    const { total } = await api<Listing>(request, `projects?light=${colour}&at=${now}&limit=1`);
    const marks = await api<Map>(request, `map?light=${colour}&at=${now}&layers=projects`);
    expect(marks.total).toBe(total);
    expect(marks.features.every(({ properties }) => properties.h === colour)).toBe(true);
    await page.goto(war);
    const chip = page.getByRole("link", { name: new RegExp(`${say("zh", `lights.short.${colour}`)}\\s*${total}$`) });
    await chip.click();
    await expect(page).toHaveURL((url) => url.searchParams.get("light") === colour);
    await expect(listed(page)).toHaveText(count(total));
  }
});

test("a mark says name, stage and light, and a group how many are late", async ({ page, request }) => {
  const { features } = await api<Map>(request, `map?layers=projects&at=${now}`);
  const lit = features.find(({ properties }) => properties.h === "yellow" || properties.h === "red");
  if (!lit) throw new Error("The sample has no project with a light that asks for attention.");
  const project = await api<Project>(request, `projects/${lit.properties.c}?at=${now}`);
  await page.goto(`${war}&q=${encodeURIComponent(project.name)}`);
  await mapIsDrawn(page);
  const mark = page.locator(`a.map-mark[data-light=${project.light.colour}]`).first();
  await expect(mark).toHaveAttribute("aria-label", new RegExp(say("zh", `lights.colour.${project.light.colour}`)));
  await expect(mark).toHaveAttribute("aria-label", new RegExp(project.name));
  await expect(mark).toHaveAttribute("aria-label", new RegExp(say("zh", `terms.stage.${project.stage}`)));
  await page.goto(`${war}&c=115.85,28.66&z=9`);
  await mapIsDrawn(page);
  const group = page.locator(".map-cluster[data-light]").first();
  await expect(group).toHaveAttribute("aria-label", /灯/);
});

test("the slider leads to a month by keyboard, and back to today", async ({ page }) => {
  await page.goto("/?layers=projects");
  const slider = page.getByRole("slider", { name: say("zh", "war-map.months") });
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/[?&]at=\d{4}-\d\d-\d\d/);
  await expect(page.locator(".time-notice")).toBeVisible();
  await page.getByRole("link", { name: say("zh", "war-map.backToToday") }).click();
  await expect(page).not.toHaveURL(/[?&]at=/);
  await expect(page.locator(".time-notice")).toHaveCount(0);
});

test("sites that are lines or areas are drawn by light, and open their project", async ({ page }) => {
  const ring = [
    [115.84, 28.68],
    [115.87, 28.68],
    [115.87, 28.71],
    [115.84, 28.68],
  ];
  await page.route(/\/api\/v1\/map\?/, async (route) => {
    const answer = (await (await route.fetch()).json()) as Map;
    for (const { properties } of answer.features) if (properties.c === "nanchang-school") properties.a = true;
    await route.fulfill({ json: answer });
  });
  await page.route(/\/api\/v1\/map\/sites\?/, (route) =>
    route.fulfill({
      json: {
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            geometry: { type: "Polygon", coordinates: [ring] },
            properties: { n: "projects", c: "nanchang-school", t: "南昌学校", h: "yellow" },
          },
        ],
      },
    }),
  );
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${war}&c=115.86,28.69&z=13`);
  const shape = page.locator("path.map-site-yellow");
  await expect(shape).toBeVisible();
  expect(await shape.evaluate((path) => getComputedStyle(path).strokeDasharray)).not.toBe("none");
  const box = await shape.boundingBox();
  if (!box) throw new Error("The shape has no box.");
  await page.mouse.click(box.x + box.width * 0.85, box.y + box.height * 0.5);
  await expect(page).toHaveURL(/\/projects\/nanchang-school/);
});

test("what is being built within a kilometre: stage, planned finish and distance, nearest first", async ({
  page,
  request,
}) => {
  await page.goto(`/?near=${near}&at=${now}`);
  await page.getByRole("link", { name: say("zh", "war-map.aroundMe") }).click();
  await expect(page).toHaveURL((url) => url.searchParams.get("radius") === "1000");
  const { items, total } = await api<Listing<Project>>(
    request,
    `projects?near=${near}&radius=1000&at=${now}&limit=200`,
  );
  await expect(listed(page)).toHaveText(count(total));
  await page.getByRole("link", { name: say("zh", "war-map.within", { km: 3 }) }).click();
  await expect(page).toHaveURL((url) => url.searchParams.get("radius") === "3000");
  const wider = await api<Listing<Project>>(request, `projects?near=${near}&radius=3000&at=${now}&limit=200`);
  expect(wider.total).toBeGreaterThanOrEqual(items.length);
  await expect(listed(page)).toHaveText(count(wider.total));
  const rows = page.locator("#list-projects ~ ul .place-row, section[aria-labelledby=list-projects] .place-row");
  for (const [index, project] of wider.items.slice(0, 3).entries()) {
    const row = rows.nth(index);
    await expect(row).toContainText(project.name);
    await expect(row).toContainText(say("zh", `terms.stage.${project.stage}`));
    await expect(row.locator(".row-distance")).toBeVisible();
    if (project.finishPlanned && project.stage !== "completed")
      await expect(row).toContainText(say("zh", "projects.finishPlanned"));
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("any day by its date and by steps of a month; banner, list and API agree", async ({ page, request }) => {
    await page.goto("/?layers=projects");
    await page.locator("input[name=at]").fill("2026-05-31");
    await page.getByRole("button", { name: say("zh", "war-map.show") }).click();
    await expect(page).toHaveURL(/at=2026-05-31/);
    await expect(page.locator(".time-notice")).toContainText("2026年5月31日");
    await expect(page.getByRole("slider")).toBeHidden();
    const then = await api<Listing<Project>>(request, "projects?at=2026-05-31&limit=200");
    await expect(listed(page)).toHaveText(count(then.total));
    const green = then.items.filter(({ light }) => light.colour === "green").length;
    await expect(
      page.getByRole("link", { name: new RegExp(`${say("zh", "lights.short.green")}\\s*${green}$`) }),
    ).toBeVisible();
    await page.getByRole("link", { name: new RegExp(`^${say("zh", "war-map.monthBack")}`) }).click();
    await expect(page).toHaveURL(/at=2026-04-30/);
    await page.getByRole("link", { name: say("zh", "war-map.backToToday") }).click();
    await expect(page.locator(".time-notice")).toHaveCount(0);
  });

  test("from the start page to what is being built near a community", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: say("zh", "war-map.aroundMe") }).click();
    await expect(page).toHaveURL(/\/nearby\?/);
    await page.getByRole("main").locator("details summary").first().click();
    await page.getByRole("main").locator("a[href*='near=']").locator("visible=true").first().click();
    await expect(page).toHaveURL((url) => url.searchParams.get("radius") === "1000" && url.searchParams.has("near"));
    await expect(page.locator("#war-map")).toBeVisible();
  });

  test("what is not on the map is said, with the list and the reported totals", async ({ page, request }) => {
    await page.goto(war);
    const marks = await api<Map>(request, `map?layers=projects&at=${now}`);
    const link = page.getByRole("link", { name: say("zh", "war-map.notOnMap", { count: marks.withoutPosition }) });
    await expect(link).toHaveAttribute("href", /\/projects\?/);
    await page.getByText(say("zh", "war-map.reported"), { exact: true }).click();
    for (const figure of ["310", "111", "234"]) {
      await expect(page.locator(".war-map .facts").getByText(figure).first()).toBeVisible();
    }
  });
});

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  for (const path of [
    war,
    "/?layers=projects&at=2026-05-31",
    `/en?near=${near}&radius=1000&layers=projects&at=${now}`,
  ]) {
    test(`is accessible at ${width} px: ${path}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      await page.locator(".war-map details").evaluateAll((all) => {
        for (const each of all) each.setAttribute("open", "");
      });
      // The marks of the map have their own rule of size, see access.spec.ts.
      expect(await axeFindings(page, { exclude: ".map-canvas" })).toEqual([]);
    });
  }
}

test.describe("a drawing instead of the map", () => {
  test.use({ javaScriptEnabled: false });

  test("the projects stand on a drawing from the server, each mark by itself", async ({ page, request }) => {
    await page.goto(war);
    const { withoutPosition, total } = await api<Map>(request, `map?layers=projects&at=${now}`);
    const placed = total - withoutPosition;
    const sketch = page.getByRole("img", { name: say("zh", "war-map.sketch", { placed }) });
    await expect(sketch).toBeVisible();
    const boxes = await sketch
      .locator(".light-shape")
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes).toHaveLength(placed);
    const touching = boxes.filter((a, index) =>
      boxes.slice(index + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(touching).toEqual([]);
  });
});
