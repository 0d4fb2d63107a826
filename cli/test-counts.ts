import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests a run had. Skipped ones are in neither number. */
export interface TestCounts {
  passed: number;
  failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() });

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

function readReport<T>(file: string, schema: z.ZodType<T>): T | null {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** The counts in Vitest's JSON report. A file that could not even be loaded is one failure. */
export function countVitest(file: string): TestCounts {
  const report = readReport(file, vitestReport);
  if (!report) return { passed: 0, failed: 1 };
  const unloadable = !report.success && report.numFailedTests === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable };
}

/** The counts in Playwright's JSON report. A test that passed at the second attempt has passed. */
export function countPlaywright(file: string): TestCounts {
  const report = readReport(file, playwrightReport);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

/** Several runs as one. */
export function sumOf(counts: readonly TestCounts[]): TestCounts {
  const sum = (name: keyof TestCounts) => counts.reduce((total, each) => total + each[name], 0);
  return { passed: sum("passed"), failed: sum("failed") };
}
