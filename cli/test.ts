import { rmSync } from "node:fs";
import path from "node:path";
import { measureBytes } from "@/cli/bench/bytes";
import { type Figure, figureTable, holds } from "@/cli/bench/figure";
import { startProduct } from "@/cli/bench/product";
import { findBrowser, startBrowser } from "@/cli/browser";
import { ensureBuild } from "@/cli/build";
import { allToTheEnd, checkTypes, lint, runParts, runTests } from "@/cli/checks";
import { generateClient, isGenerated } from "@/cli/client-generation";
import { end, isEnding, runUntilEnded } from "@/cli/ending";
import { PLAYWRIGHT, runProgram } from "@/cli/programs";
import { step } from "@/cli/steps";
import { temporaryFolder } from "@/cli/temporary-folder";
import { countPlaywright, countVitest, sumOf, type TestCounts } from "@/cli/test-counts";
import { tryPort } from "@/server/db/free-port";

const PARTS = ["unit", "integration", "e2e"];
// Named in playwright.config.ts.
const PLAYWRIGHT_REPORT = "test-results/report.json";

const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
const total: TestCounts = { passed: 0, failed: 0 };

function add({ passed, failed }: TestCounts): void {
  total.passed += passed;
  total.failed += failed;
}

/** A part that fails is shown and counted; the parts after it are run all the same. */
async function part(title: string, work: () => Promise<unknown>, count?: () => TestCounts): Promise<void> {
  try {
    await step(title, work);
    if (count) add(count());
  } catch (error) {
    if (isEnding()) throw error;
    console.error(error instanceof Error ? error.message : error);
    const counts = count?.() ?? { passed: 0, failed: 1 };
    add({ ...counts, failed: Math.max(counts.failed, 1) });
  }
}

async function endToEnd(folder: string): Promise<void> {
  const port = await tryPort(0);
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  const env = {
    CHROMIUM_PATH: findBrowser(),
    PORT: `${port}`,
    DATA_DIR: path.join(folder, "data"),
    // Whatever the person's shell says: tests never touch a real database.
    DATABASE_URL: "",
  };
  await runProgram(PLAYWRIGHT, ["test"], { env });
}

/** The product of the end-to-end tests once more, with its database, against its budgets of bytes. */
async function checkBytes(folder: string, figures: Figure[]): Promise<void> {
  const product = await startProduct(path.join(folder, "data"));
  const browser = await startBrowser();
  figures.push(...(await measureBytes(browser, product.address)));
  await browser.close();
  await product.stop();
  if (!figures.every(holds)) throw new Error(figureTable(figures));
}

await runUntilEnded(async () => {
  if (only && !PARTS.includes(only)) throw new Error(`--only takes one of ${PARTS.join(", ")}.`);
  const wants = (name: string) => !only || only === name;
  const folder = temporaryFolder("test");

  if (!isGenerated()) await step("Generate the database client", generateClient);
  if (!only) {
    await part("Lint", lint);
  }
  if (wants("unit")) {
    const jsonReport = path.join(folder, "unit.json");
    await part(
      only ? "Unit tests" : "Types and unit tests",
      // The compiler has one core, and the tests the other.
      () => allToTheEnd([runTests("unit", { jsonReport }), ...(only ? [] : [checkTypes()])]),
      () => countVitest(jsonReport),
    );
  }
  if (wants("integration")) {
    // They wait for their database for half of the time.
    const reports = [1, 2].map((number) => path.join(folder, `integration-${number}.json`));
    await part(
      "Integration tests",
      () => runParts("integration", reports),
      () => sumOf(reports.map(countVitest)),
    );
  }
  if (wants("e2e")) {
    await part("Build the product", async () => ((await ensureBuild()) ? undefined : "up to date"));
    await part(
      "End-to-end tests",
      () => endToEnd(folder),
      () => countPlaywright(PLAYWRIGHT_REPORT),
    );
    const figures: Figure[] = [];
    await part(
      "Byte budgets",
      () => checkBytes(folder, figures),
      () => {
        const passed = figures.filter(holds).length;
        return { passed, failed: figures.length - passed };
      },
    );
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  void end(total.failed ? 1 : 0);
});
