import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const files = ["app", "server", "cli"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"))
  .map((file) => [file, readFileSync(file, "utf8")] as const);

const WRITER = /\b(toCsv|csvLines)\b/;
/** By which of our functions tables become text elsewhere, and where these are. */
const throughThem: Record<string, string> = {
  auditCsv: "server/audit/queries.ts",
  policyCsv: "server/publishing/policy.ts",
  synonymsCsv: "server/search-desk/tables.ts",
  rejectsOf: "importers/rejects.ts",
  openExport: "server/exports/formats.ts",
  removedCsv: "server/imports/jobs/removed.ts",
};

describe("every CSV that is sent", () => {
  const sent = files.filter(([, text]) => text.includes("text/csv"));

  it("is found", () => expect(sent.length).toBeGreaterThan(8));

  it.each(sent)("%s is written by what keeps formulas from running", (_, text) => {
    const by = Object.keys(throughThem).filter((name) => text.includes(name));
    expect(WRITER.test(text) || by.length > 0).toBe(true);
  });

  it.each(Object.entries(throughThem))("%s is", (_, file) => {
    expect(readFileSync(file, "utf8")).toMatch(WRITER);
  });
});
