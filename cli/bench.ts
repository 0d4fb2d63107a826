import path from "node:path";
import { measureBytes } from "@/cli/bench/bytes";
import { type Figure, figureTable, holds } from "@/cli/bench/figure";
import { measureInteraction, measurePaint } from "@/cli/bench/paint";
import { startProduct } from "@/cli/bench/product";
import { measureScale } from "@/cli/bench/scale";
import { measureSearch } from "@/cli/bench/search";
import { measureServer } from "@/cli/bench/server";
import { startBrowser } from "@/cli/browser";
import { end, runUntilEnded } from "@/cli/ending";
import { step } from "@/cli/steps";
import { temporaryFolder } from "@/cli/temporary-folder";
import { disconnectDatabase } from "@/server/db/client";
import { openDatabase } from "@/server/db/open-database";

/** Only what is the same in every run, on whatever machine. */
const onlyBytes = process.argv.includes("--bytes");
const onlySearch = process.argv.includes("--search");
/** `--scale`, or a share of it: `--scale=0.1`. */
const scale = process.argv.find((argument) => /^--scale(=|$)/.test(argument));

/**
 * The budgets of the product, measured and printed beside their limits; exit code 1 where one does not hold.
 * `BASE_URL` measures a running one (BENCH=1).
 */
await runUntilEnded(async () => {
  if (scale) return report(await measureScale(Number(scale.split("=")[1] ?? 1)));
  const runs = Number(process.env.RUNS ?? 7);
  let base = process.env.BASE_URL ?? "";
  if (!base) {
    const folder = temporaryFolder("bench");
    // For what is measured without HTTP: the search asks the same database.
    process.env.DATA_DIR = path.join(folder, "data");
    await step("Start the product", async () => {
      base = (await startProduct(path.join(folder, "data"))).address;
    });
  }
  const browser = await startBrowser();

  const figures: Figure[] = [];
  await step("Measure bytes", async () => figures.push(...(await measureBytes(browser, base))));
  if (!onlyBytes) {
    await step("Measure the server", async () => figures.push(...(await measureServer(base, 40 * runs))));
    await step("Measure the search", async () => {
      const opened = await openDatabase("npm run bench");
      figures.push(...(await measureSearch()));
      await disconnectDatabase();
      await opened.close();
    });
    await step("Measure paint", async () => figures.push(...(await measurePaint(browser, base, runs))));
    await step("Measure interaction", async () => figures.push(await measureInteraction(browser, base)));
  }
  report(figures);
});

function report(figures: readonly Figure[]): void {
  console.log(`\n${figureTable(figures)}`);
  void end(figures.every(holds) ? 0 : 1);
}
