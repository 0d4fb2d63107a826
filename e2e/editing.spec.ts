import type { Page } from "@playwright/test";
import { axeFindings } from "./axe";
import { expect, test } from "./fixtures";
import { gcj02ToWgs84, metresBetween } from "./gcj02";
import { newOfficial, type SignedUp, signIn } from "./officials";
import { say } from "./words";

const HERE = "360113002";
const text = (key: string, values = {}) => say("zh", `editing-records.${key}`, values);
const widget = (key: string, values = {}) => say("zh", `editing.${key}`, values);
const station = (code: string) => `/console/records/service-points/${code}-station`;
const field = (name: string) => `[id="field-${name}"]`;

let known: Promise<SignedUp> | undefined;
/** One account for all tests of a worker. */
const pointManager = () => {
  known ??= newOfficial("point-manager", { region: HERE });
  return known;
};

async function saveDraft(page: Page) {
  await page.getByRole("button", { name: text("saveDraft") }).click();
  await expect(page).toHaveURL(/notice=saved/);
}

async function discardDraft(page: Page) {
  await page.getByRole("button", { name: text("discard") }).click();
  await expect(page).toHaveURL(/notice=discarded/);
}

test.beforeEach(() => test.slow());

const position = async (page: Page): Promise<[number, number]> => [
  Number(await page.locator(field("lng")).inputValue()),
  Number(await page.locator(field("lat")).inputValue()),
];

test.describe("at the door", () => {
  const here = { longitude: 115.8631, latitude: 28.6912 };
  test.use({ geolocation: { ...here, accuracy: 4 }, permissions: ["geolocation"] });

  test("a phone gives the position of a station, which counts as surveyed", async ({ page }) => {
    await signIn(page, await pointManager());
    await page.goto(station("360113002008"));
    await page.getByRole("button", { name: widget("position.door"), exact: true }).click();
    await expect(page.locator(field("position_quality"))).toHaveValue("surveyed");
    await expect(page.locator(field("precision"))).toHaveValue("4");
    await saveDraft(page);
    await expect(page.locator(field("position_quality"))).toHaveValue("surveyed");
    expect(metresBetween(await position(page), [here.longitude, here.latitude])).toBeLessThan(1);
    await discardDraft(page);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a link of a map that uses GCJ-02 is saved in WGS 84, as taken from a public map", async ({ page }) => {
      const pasted: [number, number] = [115.8702, 28.6951];
      await signIn(page, await pointManager());
      await page.goto(station(javaScriptEnabled ? "360113002009" : "360113002012"));
      await page.getByLabel(widget("position.paste")).fill(`https://uri.amap.com/marker?position=${pasted.join(",")}`);
      if (javaScriptEnabled) {
        await page.getByRole("button", { name: widget("position.use") }).click();
        await expect(page.locator(field("crs"))).toHaveValue("gcj02");
      }
      await saveDraft(page);
      await expect(page.locator(field("crs"))).toHaveValue("wgs84");
      await expect(page.locator(field("position_quality"))).toHaveValue("geocoded");
      expect(metresBetween(await position(page), gcj02ToWgs84(pasted))).toBeLessThan(1);
      await discardDraft(page);
    });
  });
}

test("steps are put in another order by keyboard, on a page in which axe finds nothing", async ({ page }) => {
  await signIn(page, await newOfficial("matter-manager", { department: "人力资源和社会保障局" }));
  await page.goto("/console/records/matters/M003");
  const steps = page.locator("#list-steps .edit-fold");
  await expect(steps).toHaveText([/申请/, /当场办理/, /领取/]);
  await steps.nth(2).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(steps).toHaveText([/申请/, /领取/, /当场办理/]);
  await expect(steps.nth(1)).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await saveDraft(page);
  await expect(steps).toHaveText([/申请/, /领取/, /当场办理/]);
  await discardDraft(page);
  await expect(steps).toHaveText([/申请/, /当场办理/, /领取/]);
  await page.goto("/console/records/matters/M003/history");
  expect(await axeFindings(page)).toEqual([]);
});

/** Pixels of the screen that are taken by what does not scroll away. */
const stayingHeight = () =>
  [".site-header", ".record-form > .record-ways"]
    .flatMap((selector) => [...document.querySelectorAll(selector)])
    .filter((element) => getComputedStyle(element).position === "sticky")
    .reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);

test("what is not saved yet survives a reload, and is gone once it is saved", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await signIn(page, await pointManager());
  await page.goto(station("360113002013"));
  const restore = page.getByRole("button", { name: widget("draft.restore"), exact: true });
  await expect(page.getByRole("button", { name: widget("rows.add"), exact: true })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  const lng = await page.locator(field("lng")).inputValue();
  await page.locator(field("landmark")).fill("公园东门旁");
  await page.locator(field("opening_hours")).fill("Mo-Su 10:00-16:00");
  await page.locator('[name="phones.0.label"]').fill("值班");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("值班");
  await page.reload();
  await expect(restore).toBeInViewport();
  // What is typed while nobody has decided is kept as well, and restoring leaves it alone.
  await page.locator(field("landmark")).fill("公园西门旁");
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(localStorage)))
    .toMatch(/公园西门旁.*值班|值班.*公园西门旁/);
  await page.reload();
  await expect(restore).toBeVisible();
  await page.locator(field("landmark")).fill("公园东门旁");
  await restore.click();
  await expect(page.locator(field("landmark"))).toHaveValue("公园东门旁");
  await expect(page.locator(field("opening_hours"))).toHaveValue("Mo-Su 10:00-16:00");
  await expect(page.locator('[name="phones.0.label"]')).toHaveValue("值班");
  const paste = page.getByLabel(widget("position.paste"));
  await paste.fill("116.39, 39.90");
  await page.getByRole("button", { name: widget("position.use") }).click();
  await expect(page.getByRole("button", { name: "GCJ-02" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await paste.fill("");
  // What stays on the screen leaves most of it to the form.
  expect(await page.evaluate(stayingHeight)).toBeLessThan(100);
  // What the server refuses it shows again: there is nothing older to offer.
  await page.locator(field("lng")).fill("15");
  await page.getByRole("button", { name: text("saveDraft") }).click();
  await page.waitForURL(/attempt=/);
  await expect(page.getByRole("button", { name: widget("rows.add"), exact: true })).toBeVisible();
  await expect(restore).toHaveCount(0);
  await page.locator(field("lng")).fill(lng);
  await saveDraft(page);
  await page.reload();
  await expect(page.locator(field("landmark"))).toHaveValue("公园东门旁");
  await expect(restore).toHaveCount(0);
  await discardDraft(page);
});
