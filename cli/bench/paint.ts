import type { Browser, Page } from "@playwright/test";
import { type Figure, median } from "./figure";

type Paint = { lcp: number; tbt: number; cls: number };

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

/** A phone's screen with the CPU slowed four times. */
export async function slowPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.addInitScript(observe);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return page;
}

async function paint(browser: Browser, url: string): Promise<Paint> {
  const page = await slowPage(browser);
  await page.goto(url, { waitUntil: "load" });
  await page.locator(".leaflet-container").waitFor();
  await page.waitForTimeout(2500);
  const { lcp, cls, tasks } = await readSeen(page);
  await page.close();
  // From the navigation on: a page that shows its text early would otherwise pay for work that one without text hides.
  return { lcp, cls, tbt: tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0) };
}

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
  const of = (paints: Paint[], name: keyof Paint) => median(paints.map((each) => each[name]));
  const both = (name: "lcp" | "tbt") => `${of(map, name).toFixed(0)} ms against ${of(bare, name).toFixed(0)} ms`;
  return [
    {
      name: "map page: largest paint",
      value: of(map, "lcp") / of(bare, "lcp"),
      limit: 1.5,
      unit: "×",
      detail: both("lcp"),
    },
    {
      name: "map page: blocking time",
      value: of(map, "tbt") / of(bare, "tbt"),
      limit: 1.5,
      unit: "×",
      detail: both("tbt"),
    },
    { name: "map page: layout shift", value: of(map, "cls"), limit: 0.05, unit: "" },
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
