import type { Browser, Page } from "@playwright/test";
import { type Figure, quantile } from "./figure";
import { slowPage } from "./paint";

/** Letters and characters, as they arrive from a keyboard. */
const TYPED = ["s", "g", "j", "医", "社", "户", "公", "z", "学", "养", "残", "护"];

/** Notes when a key went down, and the first frame that was painted with an option in it. */
function watch(): void {
  const seen = { down: 0, painted: 0 };
  Object.assign(window, { benchSuggestions: seen });
  addEventListener(
    "keydown",
    () => {
      seen.down = performance.now();
      seen.painted = 0;
    },
    true,
  );
  new MutationObserver(() => {
    if (seen.down === 0 || seen.painted > 0 || !document.querySelector("[role=option]")) return;
    seen.painted = -1;
    // The task after the next frame: what was in the document then is on the screen.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen.painted = performance.now();
      };
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}

type Seen = { down: number; painted: number };
const seen = (page: Page) => page.evaluate(() => (window as unknown as { benchSuggestions: Seen }).benchSuggestions);

/** Milliseconds from a key in the empty field to the first suggestion on the screen, with the CPU slowed four times. */
export async function measureSuggestions(browser: Browser, base: string, runs: number): Promise<Figure> {
  const page = await slowPage(browser);
  await page.addInitScript(watch);
  await page.goto(`${base}/`, { waitUntil: "networkidle" });
  const field = page.locator("#q");
  await field.click();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    await field.fill("");
    await page.locator("[role=option]").first().waitFor({ state: "detached" });
    await page.waitForTimeout(300);
    const key = TYPED[run % TYPED.length] ?? "";
    // A character comes from an input method; the key that ends it is what the person feels.
    await page.evaluate(() => dispatchEvent(new KeyboardEvent("keydown")));
    await page.keyboard.insertText(key);
    await page.waitForFunction(() => (window as unknown as { benchSuggestions: Seen }).benchSuggestions.painted > 0);
    const { down, painted } = await seen(page);
    // The first ones wait for code that is compiled once.
    if (run >= 3) times.push(painted - down);
  }
  await page.close();
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  return {
    name: "key to first suggestion",
    value: median,
    limit: 100,
    unit: "ms",
    detail: `median of ${times.length}; p95 ${p95.toFixed(0)} ms`,
  };
}
