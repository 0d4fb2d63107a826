import type { Browser, Page } from "@playwright/test";
import { type Figure, median } from "./figure";

type Paint = { fcp: number; lcp: number; tbt: number; cls: number };

/** How much slower than this machine, and over which network. */
export type Conditions = { cpu: number; network?: { latencyMs: number; downBits: number; upBits: number } };

/** A cheap phone on a good network. */
const CHEAP: Conditions = { cpu: 4 };

/** Collects largest paint, long tasks and layout shifts from the first moment on. */
function observe(): void {
  const seen = { lcp: 0, cls: 0, tasks: [] as number[], worst: 0 };
  Object.assign(window, { benchSeen: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) seen.cls += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
      if (entry.interactionId) seen.worst = Math.max(seen.worst, entry.duration);
    }
  }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

type Seen = { lcp: number; cls: number; tasks: number[]; worst: number };
const readSeen = (page: Page) => page.evaluate(() => (window as unknown as { benchSeen: Seen }).benchSeen);

/** A phone's screen, as slow as `conditions` say, that has never been here. */
export async function slowPage(browser: Browser, { cpu, network }: Conditions = CHEAP): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.addInitScript(observe);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (network) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: network.latencyMs,
      downloadThroughput: network.downBits / 8,
      uploadThroughput: network.upBits / 8,
    });
  }
  return page;
}

/** What somebody sees of one first visit; milliseconds from the navigation on. */
export async function paint(browser: Browser, url: string, conditions: Conditions = CHEAP): Promise<Paint> {
  const page = await slowPage(browser, conditions);
  await page.goto(url, { waitUntil: "load" });
  if (await page.locator(".map-pane, .leaflet-container").count()) await page.locator(".leaflet-container").waitFor();
  await page.waitForTimeout(2500);
  const { lcp, cls, tasks } = await readSeen(page);
  const fcp = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  await page.close();
  // From the navigation on: a page that shows its text early would otherwise pay for work that one without text hides.
  const tbt = tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
  return { fcp: fcp ?? Number.NaN, lcp, cls, tbt };
}

/** The middle of several visits. */
export const middle = (paints: readonly Paint[], name: keyof Paint) => median(paints.map((each) => each[name]));

/** Largest paint and blocking time as ratios to the bare page, measured in turn; layout shift as it is. */
export async function measurePaint(browser: Browser, base: string, runs: number): Promise<Figure[]> {
  const map: Paint[] = [];
  const bare: Paint[] = [];
  await paint(browser, `${base}/bench/bare`);
  await paint(browser, `${base}/`);
  for (let run = 0; run < runs; run++) {
    bare.push(await paint(browser, `${base}/bench/bare`));
    map.push(await paint(browser, `${base}/`));
  }
  const both = (name: "lcp" | "tbt") =>
    `${middle(map, name).toFixed(0)} ms against ${middle(bare, name).toFixed(0)} ms`;
  return [
    {
      name: "map page: largest paint",
      value: middle(map, "lcp") / middle(bare, "lcp"),
      limit: 1.5,
      unit: "×",
      detail: both("lcp"),
    },
    {
      name: "map page: blocking time",
      value: middle(map, "tbt") / middle(bare, "tbt"),
      limit: 1.5,
      unit: "×",
      detail: both("tbt"),
    },
    { name: "map page: layout shift", value: middle(map, "cls"), limit: 0.05, unit: "" },
  ];
}

/** The slowest interaction while panning, filtering and opening a point, in milliseconds. */
export async function measureInteraction(browser: Browser, base: string): Promise<Figure> {
  const page = await slowPage(browser);
  await page.goto(`${base}/`, { waitUntil: "networkidle" });
  const box = await page.locator(".leaflet-container").boundingBox();
  if (!box) throw new Error("The map did not appear.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (let drag = 0; drag < 4; drag++) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (drag % 2 ? 80 : -80), y - 30, { steps: 8 });
    await page.mouse.up();
    await page.waitForTimeout(300);
  }
  await page.locator(".filters .chip").first().click();
  await page.waitForTimeout(1200);
  await page.locator(".filters .chip").first().click();
  await page.waitForTimeout(1200);
  await page.locator("main .row-link").first().click();
  await page.waitForTimeout(2000);
  const { worst } = await readSeen(page);
  await page.close();
  return { name: "worst interaction", value: worst, limit: 200, unit: "ms", detail: "pan, filter, open a point" };
}
