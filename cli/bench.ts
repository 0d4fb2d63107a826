import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { measureBytes } from "@/cli/bench/bytes";
import { type Figure, printFigures } from "@/cli/bench/figure";
import { measureInteraction, measurePaint } from "@/cli/bench/paint";
import { measureSearch } from "@/cli/bench/search";
import { measureServer } from "@/cli/bench/server";
import { findBrowser } from "@/cli/browser";
import { endLater, runUntilEnded } from "@/cli/ending";
import { step } from "@/cli/steps";
import { disconnectDatabase } from "@/server/db/client";
import { tryPort } from "@/server/db/free-port";
import { openDatabase } from "@/server/db/open-database";

/** Chromium of the machine, without the background traffic that would disturb the times. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--disable-quic"];

/** Starts the product with its sample data and the yardstick pages, and answers its address. */
async function startProduct(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "district-service-map-bench-"));
  chmodSync(folder, 0o755); // As root, PostgreSQL's own user must get in.
  const port = await tryPort(0);
  // For what is measured without HTTP: the search asks the same database.
  process.env.DATA_DIR = path.join(folder, "data");
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "cli/start.ts"], {
    env: { ...process.env, PORT: `${port}`, DATABASE_URL: "", BENCH: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  endLater({
    async gently() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
    atOnce: () => child.kill("SIGKILL"),
  });
  for await (const chunk of child.stdout) {
    const ready = /Ready: (\S+)/.exec(String(chunk));
    if (ready?.[1]) {
      child.stdout.resume();
      return ready[1];
    }
  }
  throw new Error("The product ended before it was ready.");
}

/** The budgets of the product, measured and printed beside their limits. `BASE_URL` measures a running one (BENCH=1). */
await runUntilEnded(async () => {
  const runs = Number(process.env.RUNS ?? 7);
  let base = process.env.BASE_URL ?? "";
  if (!base) {
    await step("Start the product", async () => {
      base = await startProduct();
    });
  }
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  endLater({ gently: () => browser.close(), atOnce: () => undefined });

  const figures: Figure[] = [];
  await step("Measure bytes", async () => figures.push(...(await measureBytes(browser, base))));
  await step("Measure the server", async () => figures.push(...(await measureServer(base, 40 * runs))));
  await step("Measure the search", async () => {
    const opened = await openDatabase("npm run bench");
    figures.push(...(await measureSearch()));
    await disconnectDatabase();
    await opened.close();
  });
  await step("Measure paint", async () => figures.push(...(await measurePaint(browser, base, runs))));
  await step("Measure interaction", async () => figures.push(await measureInteraction(browser, base)));
  console.log();
  if (!printFigures(figures)) process.exitCode = 1;
});
