import type { Page } from "@playwright/test";
import { api, type Coordinates, expect, known, type Listed, type Listing, mapIsDrawn, near, test } from "./fixtures";
import { gcj02ToWgs84, metresBetween } from "./gcj02";
import { at, type Locale, locales, say, saying } from "./words";

const matter = "社会保障卡申领";

/** From the start page to the guide, by the search box; keeps where the person stands. */
async function findGuide(page: Page, locale: Locale): Promise<void> {
  await page.goto(`${at(locale, "/")}?near=${near}`);
  await page.getByRole("searchbox", { name: say(locale, "home.searchLabel") }).fill(matter);
  await page.getByRole("button", { name: say(locale, "home.searchButton") }).click();
  // In English its sound stands beside it.
  await page
    .getByRole("link", { name: new RegExp(`^${matter}( |$)`) })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: matter })).toBeVisible();
  // Without it the guide lists places by name; the rest of the journey is worth looking at all the same.
  expect.soft(new URL(page.url()).searchParams.get("near"), "where the person stands goes along").toBe(near);
  if (!page.url().includes("near=")) await page.goto(`${at(locale, "/matters/M001")}?near=${near}`);
}

/** The first of the guide's places. */
function firstPlace(page: Page, locale: Locale) {
  const places = page.getByRole("region", { name: saying(locale, "matters.where") });
  return places.locator('a.row-link[href*="/service-points/"]').first();
}

async function hrefOf(page: Page, name: string): Promise<URL> {
  return new URL((await page.getByRole("link", { name, exact: true }).first().getAttribute("href")) ?? "");
}

function numbers(text: string | null | undefined): Coordinates {
  const [first = Number.NaN, second = Number.NaN] = (text ?? "").split(",").map(Number);
  return [first, second];
}

for (const javaScriptEnabled of [true, false]) {
  for (const locale of locales) {
    test.describe(`${locale}, scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
      test.use({ javaScriptEnabled });

      test("from a word to the nearest station, its phone and the way there", async ({ page, request }) => {
        const places = await api<Listing>(request, `matters/M001/places?near=${near}&limit=1`);
        const nearest = places.items[0];
        const position = nearest?.position?.coordinates ?? [0, 0];

        await findGuide(page, locale);
        await expect(page.locator("html")).toHaveAttribute("lang", locale === "zh" ? "zh-CN" : "en");
        await expect(firstPlace(page, locale)).toContainText(nearest?.name ?? "?");
        await firstPlace(page, locale).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(nearest?.name ?? "?");

        const call = page.getByRole("link", { name: say(locale, "service-points.call"), exact: true });
        await expect(call).toHaveAttribute("href", "tel:079112345");

        const amap = (await hrefOf(page, say(locale, "service-points.app.amap"))).searchParams;
        const [lng, lat, name] = (amap.get("to") ?? "").split(",");
        expect(name).toBe(nearest?.name);
        const shown: Coordinates = [Number(lng), Number(lat)];
        expect(metresBetween(shown, position)).toBeGreaterThan(100);
        expect(metresBetween(gcj02ToWgs84(shown), position)).toBeLessThan(2);

        const baidu = (await hrefOf(page, say(locale, "service-points.app.baidu"))).searchParams;
        expect(baidu.get("coord_type")).toBe("gcj02");
        const target = baidu.get("location") ?? /latlng:([\d.,]+)/.exec(baidu.get("destination") ?? "")?.[1];
        expect(numbers(target)).toEqual([shown[1], shown[0]]);

        const tencent = (await hrefOf(page, say(locale, "service-points.app.tencent"))).searchParams;
        expect(tencent.get("coord_type")).toBe("2");
        expect(numbers(tencent.get("tocoord"))).toEqual([shown[1], shown[0]]);
      });
    });
  }
}

test("at 320 px no step of the journey scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.goto(`/?near=${near}&q=${matter}`);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await findGuide(page, "zh");
  expect(await sideways()).toBeLessThanOrEqual(0);
  await firstPlace(page, "zh").click();
  await expect(page.getByRole("link", { name: say("zh", "service-points.app.amap"), exact: true })).toBeVisible();
  expect(await sideways()).toBeLessThanOrEqual(0);
});

test.describe("choosing a community", () => {
  test.use({ javaScriptEnabled: false });

  test("needs neither the device's position nor a script", async ({ page, request }) => {
    const region = await api<Listed>(request, "regions/360113002");
    await page.goto("/?level=village");
    await page.getByRole("link", { name: say("zh", "home.pickCommunity") }).click();
    await page.getByText(region.name, { exact: true }).first().click();
    await page.getByRole("link", { name: region.name, exact: true }).click();

    await expect(page).toHaveURL(/level=village/);
    const from = new URL(page.url()).searchParams.get("near");
    expect(metresBetween(numbers(from), region.position?.coordinates ?? [0, 0])).toBeLessThan(5);
    await expect(page.getByText(say("zh", "home.nearestFrom", { place: region.name }), { exact: true })).toBeVisible();
    const nearest = await api<Listing>(request, `service-points?near=${from}&level=village&limit=5`);
    await expect(page.locator('a.row-link[href*="/service-points/"] .row-title')).toContainText(
      nearest.items.map(({ name }) => name),
    );
  });
});

test.describe("the device's position, granted", () => {
  const [longitude, latitude] = numbers(near);
  test.use({ permissions: ["geolocation"], geolocation: { longitude, latitude } });

  test("puts the nearest first", async ({ page, request }) => {
    const nearest = (await api<Listing>(request, `service-points?near=${near}&limit=1`)).items[0];
    await page.goto("/");
    await page.getByRole("button", { name: say("zh", "home.locate"), exact: true }).click();
    await expect(page).toHaveURL((url) => url.searchParams.get("near") === near);
    await expect(
      page.getByText(say("zh", "home.nearestFrom", { place: say("zh", "home.myPosition") }), { exact: true }),
    ).toBeVisible();
    await expect(page.locator('a.row-link[href*="/service-points/"]').first()).toContainText(nearest?.name ?? "?");
  });
});

test.describe("the device's position, denied", () => {
  test.use({ permissions: [] });

  test("says so, and what else there is", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: say("zh", "home.locate"), exact: true }).click();
    await expect(page.getByRole("status").getByText(say("zh", "home.locateDenied"))).toBeVisible();
    await expect(page.getByText(say("zh", "home.pickCommunity"))).toBeVisible();
    expect(await page.locator('a.row-link[href*="/service-points/"]').count()).toBeGreaterThan(0);
  });
});

test("a link with filters, opened by somebody else, shows the same set", async ({ page, browser }) => {
  const names = (of: Page) => of.locator("a.row-link .row-title").allTextContents();
  await page.goto(`/?near=${near}&at=2026-09-30T10:00:00%2B08:00`);
  await page.getByRole("link", { name: say("zh", "terms.level.village"), exact: true }).click();
  await expect(page).toHaveURL(/level=village/);
  await page.getByRole("link", { name: say("zh", "home.openNow"), exact: true }).click();
  await expect(page).toHaveURL(/open=now/);
  await mapIsDrawn(page);
  const shown = await names(page);
  expect(shown.length).toBeGreaterThan(0);

  const other = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const fresh = await other.newPage();
  await fresh.goto(page.url());
  expect(await names(fresh)).toEqual(shown);
  for (const name of ["level.village"]) {
    await expect(fresh.getByRole("link", { name: say("zh", `terms.${name}`), exact: true })).toHaveAttribute(
      "aria-current",
      "true",
    );
  }
  await other.close();
});

test.describe("back and forward", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("restore the list, its scroll position and the view of the map", async ({ page }) => {
    const rows = page.locator("a.row-link .row-title");
    const middle = () =>
      page.locator(".leaflet-container").evaluate((map) => {
        const scale = map.querySelector(".leaflet-control-scale-line")?.textContent;
        const marks = [...map.querySelectorAll<HTMLAnchorElement>("a.map-mark")].map((mark) => {
          const { x, y } = mark.getBoundingClientRect();
          return `${new URL(mark.href).pathname} ${Math.round(x / 4)},${Math.round(y / 4)}`;
        });
        return { scale, marks: marks.sort() };
      });
    await page.goto(`/?near=${near}`);
    await mapIsDrawn(page);
    await page.getByRole("button", { name: say("zh", "map.labels.zoomIn") }).click();
    await expect(page).toHaveURL(/[?&]z=15/);
    await page.getByRole("link", { name: saying("zh", "home.more") }).click();
    await expect(page).toHaveURL(/more=/);
    await expect(rows.nth(25)).toBeAttached();
    await rows.nth(22).scrollIntoViewIfNeeded();
    const before = {
      url: page.url(),
      list: await rows.allTextContents(),
      top: (await rows.nth(22).boundingBox())?.y ?? 0,
    };
    const view = await middle();

    const name = (await rows.nth(22).textContent()) ?? "?";
    await rows.nth(22).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await page.goBack();
    await expect(rows.nth(22)).toBeVisible();
    expect(await rows.allTextContents()).toEqual(before.list);
    const viewOf = (url: string) => ["near", "c", "z", "more"].map((part) => new URL(url).searchParams.get(part));
    expect(viewOf(page.url())).toEqual(viewOf(before.url));
    await expect.poll(async () => Math.abs(((await rows.nth(22).boundingBox())?.y ?? 0) - before.top)).toBeLessThan(8);
    await expect.poll(middle).toEqual(view);

    await page.goForward();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  });
});

test("a jump inside the sheet scrolls the list alone and shows what it jumped to", async ({ page }) => {
  await page.goto(known.servicePoint);
  for (const [verb, section] of [
    ["navigate", "#navigate"],
    ["guide", "#matters"],
  ] as const) {
    await page
      .getByRole("main")
      .getByRole("link", { name: say("zh", `service-points.${verb}`), exact: true })
      .click();
    const seen = await page.evaluate((selector) => {
      const target = document.querySelector(selector);
      const verbs = document.querySelector(".verbs");
      return {
        shell: document.querySelector(".map-shell")?.scrollTop,
        window: window.scrollY,
        top: target?.getBoundingClientRect().top ?? 0,
        verbs: verbs?.getBoundingClientRect().bottom ?? 0,
      };
    }, section);
    expect(seen).toMatchObject({ shell: 0, window: 0 });
    expect(seen.top, section).toBeGreaterThanOrEqual(seen.verbs - 1);
    expect(seen.top, section).toBeLessThan(844);
  }
});

test.describe("as sent by the server", () => {
  test.use({ javaScriptEnabled: false });

  test("where nothing is open, the place that opens first is named with its time", async ({ page, request }) => {
    const night = "2026-11-20T23:00:00%2B08:00";
    await page.goto(`/?open=now&near=${near}&at=${night}`);
    const list = page.getByRole("region", { name: saying("zh", "home.nearest") });
    const link = list.getByRole("link").first();
    const { items } = await api<Listing>(request, `service-points?near=${near}&at=${night}&limit=200`);
    expect(items.map(({ name }) => name)).toContain(await link.textContent());
    await expect(list).toContainText(/：\S+ \d\d:\d\d/);
    await list.getByRole("link", { name: say("zh", "home.alsoClosed") }).click();
    await expect(page).not.toHaveURL(/open=/);
  });

  test("a guide that is asked for the nearest place asks where one is, and is come back to", async ({ page }) => {
    await page.goto("/matters/M001");
    await page.getByRole("link", { name: say("zh", "matters.sortByDistance") }).click();
    await page.getByText("凤凰洲街道", { exact: true }).first().click();
    await page.getByRole("link", { name: "凤凰洲街道", exact: true }).click();
    await expect(page).toHaveURL(/\/matters\/M001\?near=[^#]+#places$/);
    const places = page.getByRole("region", { name: saying("zh", "matters.where") });
    await expect(places.locator(".row-distance").first()).toBeVisible();
    // How the matter is handled begins the last line of every row.
    expect(await places.locator(".row-line > .mode").count()).toBe(await places.locator("a.row-link").count());
  });

  test("a position in another city is said to be one, with the ways out", async ({ page }) => {
    for (const path of ["/", "/projects", "/matters/M001"]) {
      await page.goto(`${path}?near=116.4,39.9`);
      const notice = page.getByRole("status").filter({ hasText: saying("zh", "home.farAway") });
      await expect(notice).toBeVisible();
      await notice.getByRole("link", { name: say("zh", "home.clearPosition") }).click();
      await expect(page).not.toHaveURL(/near=/);
      await expect(notice).toHaveCount(0);
    }
  });
});
