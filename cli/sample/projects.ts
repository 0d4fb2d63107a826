import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@/cli/run-command";
import { type Row, readRows, rowsAsCsv } from "@/cli/sample/csv";
import { sampleRows } from "@/cli/sample/followed-projects";
import { profiles } from "@/cli/sample/profiles";
import { storedColumns } from "@/importers/read-records";
import { targets } from "@/importers/target-list";

// npx tsx cli/sample/projects.ts [folder] [--check]
// Writes the sample progress of named projects beside what is reported; docs/sample-data.md tells how.

const files = [
  "milestone-changes",
  "milestones",
  "progress",
  "problems",
  "problem-events",
  "duties",
  "deferrals",
  "light-overrides",
] as const;

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { check: { type: "boolean" } }, allowPositionals: true });
  const folder = positionals[0] ?? "data/nanchang";
  const made = profiles.map(sampleRows);
  for (const name of files) {
    const file = join(folder, targets[name].file);
    const before = existsSync(file) ? await readFile(file, "utf8") : "";
    // What was reported stays as it is.
    const kept = before ? (await readRows(file)).filter(({ quality }) => quality !== "sample") : [];
    const rows: Row[] = [...kept, ...made.flatMap((lists) => lists[name] ?? [])];
    const after = rowsAsCsv(storedColumns(targets[name]), rows);
    if (after === before) continue;
    if (values.check) throw new Error(`${file} differs from what the generator writes; run it without --check.`);
    await writeFile(file, after);
    console.log(`${rows.length - kept.length} sample rows beside ${kept.length} reported ones in ${file}.`);
  }
});
