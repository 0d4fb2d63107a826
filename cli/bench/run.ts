import path from "node:path";
import { measureBytes } from "@/cli/bench/bytes";
import { type Figure, figureTable, holds } from "@/cli/bench/figure";
import { measureImports } from "@/cli/bench/imports";
import { measureInteraction, measurePaint } from "@/cli/bench/paint";
import { startProduct } from "@/cli/bench/product";
import { measureProjects } from "@/cli/bench/projects";
import { measureScale } from "@/cli/bench/scale";
import { measureSearch } from "@/cli/bench/search";
import { measureServer } from "@/cli/bench/server";
import { measureSlow } from "@/cli/bench/slow";
import { measureSuggestions } from "@/cli/bench/suggestions";
import { startBrowser } from "@/cli/browser";
import { end, runUntilEnded } from "@/cli/ending";
import { step } from "@/cli/steps";
import { temporaryFolder } from "@/cli/temporary-folder";
import { disconnectDatabase } from "@/server/db/client";
import { openDatabase } from "@/server/db/open-database";

/** `--bytes`: only what is the same in every run, on whatever machine. `--search`: only the search. */
const onlyBytes = process.argv.includes("--bytes");
const onlySearch = process.argv.includes("--search");
/** `--projects`: the war map with 5,000 of them. */
const projects = process.argv.includes("--projects");
/** `--import`: tables of 100,000 rows, by the command itself; or of a share: `--import=0.1`. */
const imports = process.argv.find((argument) => /^--import(=|$)/.test(argument));
const IMPORTED_ROWS = 100_000;
/** `--scale`, or a share of it: `--scale=0.1`. */
const scale = process.argv.find((argument) => /^--scale(=|$)/.test(argument));

/**
 * The budgets of the product, measured and printed beside their limits; exit code 1 where one does not hold.
 * `BASE_URL` measures a running one (BENCH=1).
 */
await runUntilEnded(async () => {
  if (projects) return report(await measureProjects());
  if (imports) return report(await measureImports(IMPORTED_ROWS * Number(imports.split("=")[1] ?? 1)));
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
  const measure = (title: string, work: () => Promise<Figure[]>) =>
    step(title, async () => void figures.push(...(await work())));
  if (!onlySearch) await measure("Measure bytes", () => measureBytes(browser, base));
  if (!onlyBytes) {
    if (!onlySearch) await measure("Measure the server", () => measureServer(base, 40 * runs));
    await measure("Measure the search", searchFigures);
    await measure("Measure suggestions", async () => [await measureSuggestions(browser, base, 3 * runs)]);
  }
  if (!onlyBytes && !onlySearch) {
    await measure("Measure paint", () => measurePaint(browser, base, runs));
    await measure("Measure slow visits", () => measureSlow(browser, base, Math.ceil(runs / 2)));
    await measure("Measure interaction", async () => [await measureInteraction(browser, base)]);
  }
  report(figures);
});

/** The search asks the database that the product runs on. */
async function searchFigures(): Promise<Figure[]> {
  const opened = await openDatabase("npm run bench");
  const figures = await measureSearch();
  await disconnectDatabase();
  await opened.close();
  return figures;
}

function report(figures: readonly Figure[]): void {
  console.log(`\n${figureTable(figures)}`);
  void end(figures.every(holds) ? 0 : 1);
}
