import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const rows = readFileSync("docs/reliability.md", "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, promise = "", file = "", test = ""] = line.split("|").map((cell) => cell.trim());
    return /\.(test|spec)\.ts$/.test(file) ? [{ promise, file, test }] : [];
  });

describe("docs/reliability.md", () => {
  it("has a row for every promise", () => {
    expect(rows.length).toBeGreaterThan(70);
    expect(rows.filter(({ promise, test }) => !promise || !test)).toEqual([]);
  });

  it.each(rows)("$promise: $file has $test", ({ file, test }) => {
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, "utf8")).toContain(test);
  });

  it("would notice a test that is gone", () => {
    expect(readFileSync("cli/csv-exports.test.ts", "utf8")).not.toContain(rows[0]?.test);
  });
});
