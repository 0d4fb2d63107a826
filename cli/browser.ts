import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { endLater } from "@/cli/ending";

// The browser without a window costs a third less, and is what Playwright would have downloaded.
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
// Older releases know the second only.
const PACKAGES = ["chromium-headless-shell", "chromium"];

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function systemBrowser(): string | undefined {
  return NAMES.map(onPath).find((file) => file !== undefined);
}

function installDebianPackages(): void {
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  spawnSync("apt-get", ["update", "-qq"], options);
  const install = (...names: string[]) =>
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], options).status === 0;
  PACKAGES.some((name) => install(name, "fonts-noto-cjk"));
}

/**
 * Finds a browser for the end-to-end tests: the one in `CHROMIUM_PATH`, Playwright's own,
 * the system's; root on Debian installs one.
 *
 * @returns its path.
 * @throws Error with one sentence when there is none.
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`There is no browser at ${named} (CHROMIUM_PATH).`);
  }
  const own = chromium.executablePath();
  const present = existsSync(own) ? own : systemBrowser();
  if (present) return present;
  if (process.getuid?.() === 0 && onPath("apt-get")) installDebianPackages();
  const installed = systemBrowser();
  if (installed) return installed;
  throw new Error(
    "No browser was found: install Chromium, or run npx playwright install chromium, or set CHROMIUM_PATH.",
  );
}

/** Without the background traffic that would disturb what is measured. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--disable-quic"];

/** Starts a browser to measure with. It ends with the command. */
export async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  endLater({ gently: () => browser.close(), atOnce: () => undefined });
  return browser;
}
