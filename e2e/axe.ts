import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, ElementContext, NodeResult, RunOptions } from "axe-core";

// Put into the page as it is: the builder made for Playwright opens a second page for each look, at thrice the time.
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

export type Look = {
  /** The part of the page to look at, and what in it to leave out: selectors. */
  include?: string;
  exclude?: string;
  /** Only these rules, instead of all of WCAG 2.2 AA and of good practice. */
  rules?: readonly string[];
};

type Violations = Pick<AxeResults["violations"][number], "id" | "nodes">[];

/** What a bar at the edge of the window covers by chance can be scrolled to; crowded marks have the list beside them. */
const isTooSmall = ({ html, failureSummary = "" }: NodeResult) =>
  !/class="[^"]*map-(mark|cluster)/.test(html) && !failureSummary.includes("partially obscured");

/**
 * What axe finds against WCAG 2.2 AA and good practice, a line each.
 */
export async function axeFindings(page: Page, { include, exclude, rules }: Look = {}): Promise<string[]> {
  const context: ElementContext = { include: include ?? "html", exclude: exclude ?? [] };
  const options: RunOptions = {
    runOnly: rules ? { type: "rule", values: [...rules] } : { type: "tag", values: STANDARDS },
    resultTypes: ["violations"],
  };
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const call = `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)}).then((results) => results.violations)`;
  const violations = await page.evaluate<Violations>(call);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => id !== "target-size" || isTooSmall(node))
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary?.split("\n")[1]?.trim()}`),
  );
}
