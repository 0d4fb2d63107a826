import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countPlaywright, countVitest, sumOf } from "@/cli/test-counts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "counts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("countVitest", () => {
  it.each([
    ["a good run", { numPassedTests: 7, numFailedTests: 0, success: true }, { passed: 7, failed: 0 }],
    ["a bad run", { numPassedTests: 5, numFailedTests: 2, success: false }, { passed: 5, failed: 2 }],
    ["a file that did not load", { numPassedTests: 5, numFailedTests: 0, success: false }, { passed: 5, failed: 1 }],
  ])("counts %s", (_, content, counts) => {
    expect(countVitest(report(content))).toEqual(counts);
  });

  it("counts a run without a report as failed", () => {
    expect(countVitest(path.join(folder, "none.json"))).toEqual({ passed: 0, failed: 1 });
  });
});

describe("sumOf", () => {
  it("adds up what ran side by side, a failure of either included", () => {
    const counts = [
      { passed: 3, failed: 0 },
      { passed: 4, failed: 2 },
    ];
    expect(sumOf(counts)).toEqual({ passed: 7, failed: 2 });
    expect(sumOf([])).toEqual({ passed: 0, failed: 0 });
  });
});

describe("countPlaywright", () => {
  it.each([
    ["a good run", { expected: 9, flaky: 1, unexpected: 0, skipped: 2 }, [], { passed: 10, failed: 0 }],
    ["a bad run", { expected: 9, flaky: 0, unexpected: 3, skipped: 0 }, [], { passed: 9, failed: 3 }],
    ["a server that did not start", { expected: 0, flaky: 0, unexpected: 0 }, [{}], { passed: 0, failed: 1 }],
  ])("counts %s", (_, stats, errors, counts) => {
    expect(countPlaywright(report({ stats, errors }))).toEqual(counts);
  });
});
