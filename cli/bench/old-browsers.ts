import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "acorn";

/**
 * The oldest cores that the pages are built for, as `browserslist` in package.json says: Chromium 87 and Safari 14,
 * which old copies of WeChat bring along. Both read all of ECMAScript 2021.
 */
const EDITION = 2021;

/** What parses and does not run there, and what Next adds to browsers that lack it is not in the list. */
const MISSING: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["a lookbehind (Safari 16.4)", /\(\?<[=!]/],
  ["Array.findLast (Chromium 97)", /\.findLast(?:Index)?\(/],
  ["Array.toSorted and its kin (Chromium 110)", /\.to(?:Sorted|Reversed|Spliced)\(/],
  ["structuredClone (Chromium 98)", /\bstructuredClone\(/],
  ["crypto.randomUUID (Chromium 92)", /\brandomUUID\(/],
  ["AbortSignal.timeout (Chromium 103)", /\bAbortSignal\.(?:timeout|any)\(/],
  ["Response.json (Chromium 105)", /\bResponse\.json\(/],
  ["a stream of bytes (Chromium 89)", /\btype:\s?"bytes"/],
  ["Object.groupBy (Chromium 117)", /\b(?:Object|Map)\.groupBy\(/],
];

/** What in a script the oldest browsers cannot read or run, a line each. */
export function newerThanOldest(script: string): string[] {
  const found = MISSING.filter(([, pattern]) => pattern.test(script)).map(([name]) => name);
  try {
    parse(script, { ecmaVersion: EDITION, sourceType: "module", allowReturnOutsideFunction: true });
  } catch (error) {
    found.push(error instanceof Error ? error.message : String(error));
  }
  return found;
}

/** What in a style sheet the oldest browsers skip with all that is in it. */
export function skippedByOldest(styleSheet: string): string[] {
  return /@layer\b/.test(styleSheet) ? ["a cascade layer (Chromium 99, Safari 15.4)"] : [];
}

/** The scripts and style sheets of a build that are too new for the oldest browsers, with the reasons. */
export function tooNew(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    const check = { ".js": newerThanOldest, ".css": skippedByOldest }[path.extname(name)];
    return check ? check(readFileSync(path.join(folder, name), "utf8")).map((reason) => `${name}: ${reason}`) : [];
  });
}
