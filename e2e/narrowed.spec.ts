import type { Page } from "@playwright/test";
import { api, expect, type Listed, type Marks, mapIsDrawn, test } from "./fixtures";
import { say } from "./words";

const township = "360113006";
const visibleMarks = (page: Page) => page.locator(".map-canvas a.map-mark, .map-canvas .map-cluster");

/** Where the map looks, once it has said so in the URL. */
async function view(page: Page): Promise<{ lng: number; lat: number; z: number }> {
  await expect(page).toHaveURL(/[?&]c=/);
  const params = new URL(page.url()).searchParams;
  const [lng = 0, lat = 0] = (params.get("c") ?? "").split(",").map(Number);
  return { lng, lat, z: Number(params.get("z")) };
}

for (const path of [`/regions/${township}`, `/regions/${township}001`, `/?region=${township}`]) {
  test(`the map goes to the region: ${path}`, async ({ page, request }) => {
    const region = await api<Listed>(request, `regions/${township}`);
    const [lng, lat] = region.position?.coordinates ?? [0, 0];
    await page.goto(path);
    const at = await view(page);
    expect(at.z).toBeGreaterThanOrEqual(11);
    expect(Math.abs(at.lng - lng)).toBeLessThan(0.05);
    expect(Math.abs(at.lat - lat)).toBeLessThan(0.05);
  });
}

test("a view in the URL comes before the region", async ({ page }) => {
  const asked = page.waitForResponse((response) => new URL(response.url()).pathname === "/api/v1/map");
  await page.goto(`/?region=${township}&c=115.85,28.7&z=12`);
  await asked;
  await page.waitForTimeout(1000);
  expect(new URL(page.url()).searchParams.get("c")).toBe("115.85,28.7");
});

test("a search with one hit shows it close up, and says it once", async ({ page, request }) => {
  const [found] = (await api<{ items: Listed[] }>(request, "service-points?level=township&limit=1")).items;
  const name = found?.name ?? "?";
  await page.goto(`/?q=${encodeURIComponent(name)}`);
  await expect(page.locator("main .row-title").getByText(name, { exact: true })).toHaveCount(1);
  await expect(page.getByText(say("zh", "home.nothingHere"))).toHaveCount(0);
  expect((await view(page)).z).toBeGreaterThanOrEqual(13);
});

test("a region filter is said by name and can be taken out; the map goes back to the district", async ({ page }) => {
  await page.goto(`/?region=${township}&level=village`);
  await view(page);
  const remove = page.getByRole("link", { name: say("zh", "lists.remove", { name: "九龙湖街道" }), exact: true });
  await remove.click();
  await expect(remove).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get("level")).toBe("village");
  await expect.poll(async () => (await view(page)).z).toBeLessThanOrEqual(10);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("conditions that only the URL has are said, and each can be taken out", async ({ page }) => {
    await page.goto("/?stage=building&category=livelihood,industry&layers=projects");
    for (const name of ["stage.building", "category.livelihood", "category.industry"]) {
      const remove = say("zh", "lists.remove", { name: say("zh", `terms.${name}`) });
      await expect(page.getByRole("link", { name: remove, exact: true })).toBeVisible();
    }
    const livelihood = say("zh", "lists.remove", { name: say("zh", "terms.category.livelihood") });
    await page.getByRole("link", { name: livelihood, exact: true }).click();
    await expect(page).toHaveURL((url) => url.searchParams.get("category") === "industry");
  });

  test("a region's link to all of its facilities shows as many as it says", async ({ page }) => {
    await page.goto("/regions/360113");
    const facilities = page.getByRole("region", { name: say("zh", "terms.noun.facilities") });
    const link = facilities.getByRole("link", { name: /\d/ }).last();
    const said = Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
    await link.click();
    await expect(page.locator("#list-facilities [role=status]")).toHaveText(say("zh", "home.count", { count: said }));
  });
});

test("the ring of a place that is not certain lies within a phone's map", async ({ page }) => {
  await page.goto("/projects/vr-science-city");
  await mapIsDrawn(page);
  const ring = 4000;
  const metresPerPixel = await page.locator(".leaflet-control-scale-line").evaluate((line) => {
    const [value = "0", unit] = (line.textContent ?? "").split(" ");
    return (Number(value) * (unit === "km" ? 1000 : 1)) / line.getBoundingClientRect().width;
  });
  const box = await page.locator(".map-canvas").boundingBox();
  expect((2 * ring) / metresPerPixel).toBeLessThan(Math.min(box?.width ?? 0, box?.height ?? 0));
});

test("levels and stages are layers of their own, on the map as in the list", async ({ page, request }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/");
  await mapIsDrawn(page);
  await page.getByLabel(say("zh", "map.labels.layers"), { exact: true }).click();
  const layer = (name: string) => page.getByRole("checkbox", { name: say("zh", name), exact: true });
  await layer("terms.level.village").uncheck();
  await layer("terms.stage.building").uncheck();
  await expect(page).toHaveURL((url) => {
    const on = url.searchParams.get("layers")?.split(",") ?? [];
    const off = ["service-points-village", "projects", "projects-building"];
    return on.includes("service-points-township") && on.includes("hospital") && !off.some((each) => on.includes(each));
  });
  const marks = await api<Marks>(request, `map${new URL(page.url()).search.replace(/[?&][cz]=[^&]*/g, "")}`);
  const counts = page.locator("main section h2 [role=status]");
  const listed = async () => (await counts.allTextContents()).reduce((sum, text) => sum + Number.parseInt(text, 10), 0);
  await expect.poll(listed).toBe(marks.total);
  await expect(visibleMarks(page).first()).toBeVisible();
  await expect(layer("map.labels.servicePoints")).toBeChecked({ indeterminate: true });
  await layer("map.labels.servicePoints").check();
  await expect(layer("terms.level.village")).toBeChecked();
});

test("a time that somebody named is named: as a condition to take out, and where nothing is open then", async ({
  page,
}) => {
  const saturday = "2026-11-28T22:00:00%2B08:00";
  await page.goto(`/?kind=hall&openAt=${saturday}`);
  await expect(page.getByText(say("zh", "home.closedAt", { time: "11月28日 周六 22:00" }))).toBeVisible();
  await expect(page.getByRole("link", { name: say("zh", "home.openNow"), exact: true })).not.toHaveAttribute(
    "aria-current",
  );
  const label = say("zh", "home.openAtTime", { time: "11月28日 周六 22:00" });
  await page.getByRole("link", { name: say("zh", "lists.remove", { name: label }) }).click();
  await expect(page).toHaveURL((url) => !url.searchParams.has("openAt") && url.searchParams.has("kind"));
});

test("a matter without a place on the map says who handles it, and leads to its guide", async ({ page }) => {
  await page.goto("/?matter=M137");
  await expect(page.getByText("派出所")).toBeVisible();
  await page.getByRole("link", { name: say("zh", "home.toGuide") }).click();
  await expect(page).toHaveURL(/\/matters\/M137/);
});
