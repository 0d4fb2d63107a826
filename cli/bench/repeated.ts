import type { Browser, Page } from "@playwright/test";
import type { Figure } from "./figure";

/**
 * How many requests went over the network more than once while somebody looks at the map, opens a place, goes back,
 * reads a guide, and comes home by a link: what a browser has, it should not have to ask for again.
 */
export async function measureRepeated(browser: Browser, base: string): Promise<Figure> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const sent = await watch(page);
  const quiet = () => page.waitForLoadState("networkidle");
  await page.goto(`${base}/`);
  await quiet();
  await page.locator("main .row-link").first().click();
  await page.waitForURL(/service-points/);
  await quiet();
  await page.goBack();
  await quiet();
  await page.goto(`${base}/matters`);
  await quiet();
  await page.locator("main a[href^='/matters/']").first().click();
  await page.waitForURL(/matters\/./);
  await quiet();
  await page.goBack();
  await page.goForward();
  await quiet();
  await page.locator("header a[href='/']").first().click();
  await page.waitForURL(`${base}/`);
  await quiet();
  await page.close();
  const counts = new Map<string, number>();
  for (const url of sent.values()) counts.set(url, (counts.get(url) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count > 1).map(([url]) => url);
  return {
    name: "requests repeated on navigation",
    value: repeated.length,
    limit: 0,
    unit: "",
    detail: repeated[0] ?? `${counts.size} in all`,
  };
}

/** The requests that no cache answers, by their number. */
async function watch(page: Page): Promise<Map<string, string>> {
  const sent = new Map<string, string>();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (request.url.startsWith("http")) sent.set(requestId, `${request.method} ${request.url}`);
  });
  session.on("Network.requestServedFromCache", ({ requestId }) => sent.delete(requestId));
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromDiskCache || response.fromServiceWorker) sent.delete(requestId);
  });
  return sent;
}
