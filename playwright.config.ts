import { defineConfig } from "@playwright/test";
import { browserPath } from "./e2e/browser-path";

const port = Number(process.env.PORT ?? 3210);
const baseURL = process.env.BASE_URL ?? `http://localhost:${port}`;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  // Two cores serve the product, the database and the browsers at once.
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 390, height: 844 },
    // Each test is a first visit: what a second one finds is for offline.spec.ts alone.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: browserPath(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
    },
    // A trace of every test takes a quarter of their time: `--trace on` makes them where one is looked into.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
  },
  webServer: process.env.BASE_URL
    ? undefined
    : {
        command: "npm start",
        url: `${baseURL}/readyz`,
        env: { PORT: String(port), DATA_DIR: process.env.DATA_DIR ?? ".data-e2e" },
        timeout: 480_000,
        reuseExistingServer: !process.env.CI,
        gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
      },
});
