import type { Page } from "@playwright/test";
import { databaseUrl } from "./database-proxy";
import { api, test as base, type Coordinates, expect, known, mapIsDrawn } from "./fixtures";
import { gcj02ToWgs84, metresBetween } from "./gcj02";
import { type SecondServer, startSecondServer } from "./second-server";
import { startTileServer, TIANDITU_KEY, type TileServer } from "./tile-server";
import { say } from "./words";

type Products = { tiles: TileServer; wgs84: SecondServer; gcj02: SecondServer };

const onlyHere = "http://localhost";

/** Two products on the build and the database that are there, with every base that can be configured between them. */
async function startProducts(): Promise<Products> {
  const tiles = await startTileServer();
  const origin = `${onlyHere}:${tiles.port}`;
  const [wgs84, gcj02] = await Promise.all([
    startSecondServer(databaseUrl().href, {
      TIANDITU_KEY,
      TIANDITU_ORIGIN: `http://t{s}.localhost:${tiles.port}`,
      TIANDITU_APPROVAL_NO: "T-1",
      MAP_TILES_URL: `${origin}/wgs84/{z}/{x}/{y}.png`,
      MAP_TILES_ATTRIBUTION: "Somebody's map",
      MAP_PMTILES_URL: `${origin}/raster.pmtiles`,
      MAP_APPROVAL_NO: "",
    }),
    startSecondServer(databaseUrl().href, {
      MAP_TILES_URL: `${origin}/gcj02/{z}/{x}/{y}.png`,
      MAP_TILES_CRS: "gcj02",
      MAP_PMTILES_URL: `${origin}/vector.pmtiles`,
      MAP_APPROVAL_NO: "O-1",
    }),
  ]);
  return { tiles, wgs84, gcj02 };
}

const test = base.extend<{ product: "wgs84" | "gcj02"; tiles: TileServer }, { products: Products }>({
  products: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const products = await startProducts();
      await use(products);
      await Promise.all([products.wgs84.stop(), products.gcj02.stop(), products.tiles.close()]);
    },
    { scope: "worker" },
  ],
  product: ["wgs84", { option: true }],
  baseURL: ({ products, product }, use) => use(products[product].url),
  tiles: [
    async ({ products, faults }, use) => {
      const { tiles } = products;
      faults.allow(new RegExp(`^left the origin: http://(t[0-7]\\.)?localhost:${tiles.port}/`));
      tiles.away = false;
      tiles.asked.length = 0;
      await use(tiles);
    },
    { auto: true },
  ],
});

// One worker: the servers are started once.
test.describe.configure({ mode: "default" });
test.use({ viewport: { width: 1280, height: 800 } });

const colophon = (page: Page) => page.locator(".map-colophon");
const layers = (page: Page) => page.getByLabel(say("zh", "map.labels.layers"), { exact: true });
const radio = (page: Page, name: string) =>
  page.getByRole("radio", { name: say("zh", `map.labels.bases.${name}`), exact: true });
const baseOf = (page: Page) => new URL(page.url()).searchParams.get("base");

/** Waits for tiles that a provider drew. */
async function tilesAreDrawn(page: Page): Promise<void> {
  await page.locator(".leaflet-tile-pane .leaflet-tile-loaded").first().waitFor();
}

/** Where a pixel of the window lies on the base that is shown, told from the tiles around it, in the base's own system. */
async function onTheGround(page: Page, x: number, y: number): Promise<Coordinates> {
  const { left, top, src } = await page
    .locator(".leaflet-tile-pane img.leaflet-tile-loaded")
    .first()
    .evaluate((tile: HTMLImageElement) => ({ ...tile.getBoundingClientRect().toJSON(), src: tile.src }));
  const [z = 0, column = 0, row = 0] =
    new URL(src).pathname
      .match(/\d+(?=[/.])/g)
      ?.slice(-3)
      .map(Number) ?? [];
  const world = 256 * 2 ** z;
  const [east, south] = [(column * 256 + x - left) / world, (row * 256 + y - top) / world];
  return [east * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * south))) * 180) / Math.PI];
}

/** Where a place's mark lies on the base that is shown. */
async function markOnTheGround(page: Page, path: string): Promise<Coordinates> {
  const mark = page.locator(`a.map-mark[href^="${path}"]`);
  await tilesAreDrawn(page);
  // Marks are set anew when the view settles: the one that was waited for may be gone by the next line.
  await expect.poll(() => mark.boundingBox(), { message: `${path} is on the map` }).not.toBeNull();
  const box = await mark.boundingBox();
  if (!box) throw new Error(`${path} is not on the map.`);
  return onTheGround(page, box.x + box.width / 2, box.y + box.height / 2);
}

async function positionOf(request: Parameters<typeof api>[0]): Promise<Coordinates> {
  const place = await api<{ position: { coordinates: Coordinates } }>(request, known.servicePoint.slice(1));
  return place.position.coordinates;
}

test.describe("WGS 84", () => {
  test("on a WGS 84 template a mark lies where its position says", async ({ page, request, tiles }) => {
    await page.goto(`${known.servicePoint}?z=18&base=xyz`);
    const seen = await markOnTheGround(page, known.servicePoint);
    expect(metresBetween(seen, await positionOf(request))).toBeLessThan(2);
    expect(tiles.asked.every((address) => address.includes("/wgs84/18/"))).toBe(true);
    await expect(colophon(page)).toContainText("Somebody's map");
    await expect(colophon(page)).not.toContainText(say("zh", "map.labels.schematic"));
  });

  for (const [base, layer, names] of [
    ["tianditu", "vec_w", "cva_w"],
    ["tianditu-imagery", "img_w", "cia_w"],
  ] as const) {
    test(`${base} comes with its names, key and number`, async ({ page, tiles }) => {
      await page.goto(`/?base=${base}`);
      await tilesAreDrawn(page);
      const wanted = (each: string) =>
        new RegExp(`^t[0-7]\\.localhost:\\d+/DataServer\\?T=${each}&x=\\d+&y=\\d+&l=\\d+&tk=${TIANDITU_KEY}$`);
      for (const each of [layer, names]) {
        await expect.poll(() => tiles.asked.some((address) => wanted(each).test(address)), each).toBe(true);
      }
      expect(tiles.asked.filter((address) => !wanted(`(${layer}|${names})`).test(address))).toEqual([]);
      await expect(colophon(page)).toContainText(say("zh", "map.labels.approval", { number: "T-1" }));
      await expect(colophon(page)).toContainText(say("zh", `map.labels.attributions.${base}`));
    });
  }

  test("the base is part of the address: chosen, gone back from, kept from page to page", async ({ page, tiles }) => {
    await page.goto("/");
    await tilesAreDrawn(page);
    expect(tiles.asked[0], "the first that is configured").toContain("T=vec_w");
    expect(baseOf(page)).toBeNull();
    await layers(page).click();
    await expect(radio(page, "tianditu")).toBeChecked();
    await radio(page, "tianditu-imagery").check();
    await expect.poll(() => baseOf(page)).toBe("tianditu-imagery");
    await radio(page, "built-in").check();
    await expect.poll(() => baseOf(page)).toBe("built-in");
    await expect(colophon(page)).toContainText(say("zh", "map.labels.schematic"));
    await expect(page.locator(".leaflet-tile-pane img")).toHaveCount(0);

    await page.goBack();
    await expect(radio(page, "tianditu-imagery")).toBeChecked();
    expect(baseOf(page)).toBe("tianditu-imagery");
    await page.goBack();
    await expect(radio(page, "tianditu")).toBeChecked();
    expect(baseOf(page)).toBeNull();
    await page.goForward();
    await expect(radio(page, "tianditu-imagery")).toBeChecked();

    await page.locator("main a.row-link").first().click();
    await expect(page).toHaveURL((url) => url.pathname !== "/" && url.searchParams.get("base") === "tianditu-imagery");
    await page.reload();
    await layers(page).click();
    await expect(radio(page, "tianditu-imagery")).toBeChecked();
  });

  test("a base that nobody knows is the built-in one, and the page says what it ignored", async ({ page, tiles }) => {
    await page.goto("/?base=atlantis");
    await mapIsDrawn(page);
    await expect(colophon(page)).toContainText(say("zh", "map.labels.schematic"));
    await expect(page.getByText(say("zh", "errors.ignored", { names: "base" }))).toBeVisible();
    expect(tiles.asked).toEqual([]);
  });

  test("an archive of pictures is a base", async ({ page, tiles }) => {
    await page.goto("/?base=pmtiles");
    await tilesAreDrawn(page);
    const image = page.locator(".leaflet-tile-pane img.leaflet-tile-loaded").first();
    expect(await image.evaluate((tile: HTMLImageElement) => tile.naturalWidth)).toBe(256);
    expect(new Set(tiles.asked)).toEqual(new Set([`localhost:${tiles.port}/raster.pmtiles`]));
  });

  for (const base of ["xyz", "pmtiles"]) {
    test(`without its server (${base}) the map says so, list and marks stay, the built-in base is offered`, async ({
      page,
      tiles,
    }) => {
      tiles.away = true;
      await page.goto(`/?base=${base}`);
      await mapIsDrawn(page);
      const notice = page.getByRole("status").getByText(say("zh", "map.labels.tilesFailed"));
      await expect(notice).toBeVisible();
      await expect(colophon(page)).toContainText(say("zh", "map.labels.schematic"));
      expect(await page.locator("main a.row-link").count()).toBeGreaterThan(5);
      await page.getByRole("button", { name: say("zh", "map.labels.useBuiltIn") }).click();
      await expect.poll(() => baseOf(page)).toBe("built-in");
      await expect(notice).toBeHidden();
      await mapIsDrawn(page);
    });
  }

  test("the policy admits what is configured, by name, and nothing else", async ({ page, request, tiles, faults }) => {
    const policy = (await request.get("/")).headers()["content-security-policy"] ?? "";
    const sources = (name: string) =>
      policy
        .split("; ")
        .find((each) => each.startsWith(`${name} `))
        ?.split(" ")
        .slice(1);
    const tianditu = Array.from("01234567", (each) => `http://t${each}.localhost:${tiles.port}`);
    const origin = `${onlyHere}:${tiles.port}`;
    expect(sources("img-src")).toEqual(["'self'", "data:", "blob:", ...tianditu, origin]);
    expect(sources("connect-src")).toEqual(["'self'", origin]);
    expect(sources("script-src")?.join(" ")).not.toContain("localhost");

    faults.allow(/Content Security Policy/);
    faults.allow(/^left the origin: http:\/\/t8\.localhost/);
    await page.goto("/?base=built-in");
    const refused = await page.evaluate(async (address) => {
      const violation = new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
      });
      new Image().src = address;
      return violation;
    }, `http://t8.localhost:${tiles.port}/wgs84/1/1/1.png`);
    expect(refused).toBe("img-src");
    expect(tiles.asked).toEqual([]);
  });
});

test.describe("GCJ-02", () => {
  test.use({ product: "gcj02" });

  // Known fault: a zoom in the address without a centre gives way to the ring of the place, so the map begins at 14.
  test("every mark is shifted; the address and what one picks stay WGS 84", async ({ page, request, tiles }) => {
    await page.goto(`${known.servicePoint}?z=18`);
    const seen = await markOnTheGround(page, known.servicePoint);
    const position = await positionOf(request);
    expect(metresBetween(seen, position), "as far as GCJ-02 lies beside the truth").toBeGreaterThan(400);
    expect(metresBetween(gcj02ToWgs84(seen), position)).toBeLessThan(2);
    expect(tiles.asked.every((address) => address.includes("/gcj02/18/"))).toBe(true);
    expect(new URL(page.url()).searchParams.has("c"), "nobody has moved").toBe(false);

    await page.getByRole("button", { name: say("zh", "map.labels.zoomOut"), exact: true }).click();
    await expect(page).toHaveURL(/[?&]z=17/);
    const box = await page.locator(".map-canvas").boundingBox();
    if (!box) throw new Error("There is no map.");
    await page.locator('.leaflet-tile-pane img.leaflet-tile-loaded[src*="/17/"]').first().waitFor();
    await expect(page.locator('.leaflet-tile-pane img[src*="/18/"]')).toHaveCount(0);
    const middle = await onTheGround(page, box.x + box.width / 2, box.y + box.height / 2);
    const written = (new URL(page.url()).searchParams.get("c") ?? "").split(",").map(Number) as Coordinates;
    // Five decimals and half a pixel.
    expect(metresBetween(gcj02ToWgs84(middle), written)).toBeLessThan(2);

    const [x, y] = [box.x + box.width / 3, box.y + box.height / 3];
    await page.mouse.click(x, y, { button: "right" });
    const picked = gcj02ToWgs84(await onTheGround(page, x, y));
    await page.getByRole("button", { name: say("zh", "map.labels.nearestFromPoint") }).click();
    await expect(page).toHaveURL(/[?&]near=/);
    const near = (new URL(page.url()).searchParams.get("near") ?? "").split(",").map(Number) as Coordinates;
    // Four decimals: a person's place is not written down more exactly.
    expect(metresBetween(picked, near)).toBeLessThan(8);
  });

  test("a base without a number of its own carries the site's; the shift goes with its base", async ({
    page,
    request,
  }) => {
    await page.goto(`${known.servicePoint}?z=18&base=built-in`);
    await mapIsDrawn(page);
    await layers(page).click();
    await radio(page, "xyz").check();
    const seen = await markOnTheGround(page, known.servicePoint);
    expect(metresBetween(gcj02ToWgs84(seen), await positionOf(request))).toBeLessThan(2);
    await expect(colophon(page)).toContainText(say("zh", "map.labels.approval", { number: "O-1" }));
  });

  test("an archive of vectors is a base, light and dark", async ({ page, tiles }) => {
    // The polygon covers every other tile.
    const colours = async () => {
      const middles = await page.locator(".leaflet-tile-pane canvas.leaflet-tile-loaded").evaluateAll((all) =>
        all.map((tile) => {
          const { width, height } = tile as HTMLCanvasElement;
          const context = (tile as HTMLCanvasElement).getContext("2d");
          return [...(context?.getImageData(width / 2, height / 2, 1, 1).data ?? [])].join();
        }),
      );
      return [...new Set(middles)];
    };
    await page.goto("/?base=pmtiles&z=13&c=115.85,28.69");
    await expect.poll(async () => (await colours()).length).toBe(2);
    const light = await colours();
    expect(tiles.asked.every((address) => address.endsWith("/vector.pmtiles"))).toBe(true);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(async () => (await colours()).filter((each) => !light.includes(each)).length).toBe(2);
  });
});
