import { parseArgs } from "node:util";
import { EXIT_FAILED, runCommandLine, UsageError } from "@/cli/command-line";
import type { DatasetReport, ImportReport } from "@/domain/imports/import-report";
import { type TargetName, targetNameSchema, targetNames } from "@/domain/imports/target-name";
import { isWorkbook } from "@/importers/formats/open-table";
import { datasetTable, fileTable, issueLines } from "@/importers/report-table";
import { migrate } from "@/server/db/migrations";
import { openDatabase } from "@/server/db/open-database";
import { hasTables } from "@/server/imports/connection";
import { importDataset, importWorkbook } from "@/server/imports/dataset";
import { importFile } from "@/server/imports/import-file";

/** Scripts tell by it that there are rows to correct. */
const EXIT_REJECTED = 1;

const USAGE = `Usage:
  npm run import -- <target> <file>     one file (.csv, .geojson, .xlsx)
  npm run import -- projects <file>     also a workbook (.xlsx) with their lists in further sheets
  npm run import -- dataset <folder>    a district's folder, or its workbook, every table in its order

Options:
  --dry-run          check and count everything, write nothing
  --all-or-nothing   write nothing of a file of which a row is rejected (one table only)
  --allow-rejects    exit with 0 although rows were rejected
  --json             print the report as JSON

Targets: ${targetNames.join(", ")}
Exit code: 0 every row accepted, ${EXIT_REJECTED} rows rejected, ${EXIT_FAILED} nothing could be read or written.`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      "all-or-nothing": { type: "boolean", default: false },
      "allow-rejects": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [what, path, ...rest] = positionals;
  if (values.help) return { ...values, target: null, path: "" };
  if (!what || !path || rest.length > 0) throw new UsageError("Name a target and a file.");
  const target: TargetName | "dataset" | undefined = what === "dataset" ? what : targetNameSchema.safeParse(what).data;
  if (!target) throw new UsageError(`'${what}' is not a target.`);
  if (hasSeveralTables(target, path) && values["all-or-nothing"]) {
    throw new UsageError("--all-or-nothing is for one table; use --dry-run first.");
  }
  return { ...values, target, path };
}

/** Projects come with their lists: milestones, problems and all the others in sheets of their own. */
function hasSeveralTables(target: TargetName | "dataset", path: string): boolean {
  return target === "dataset" || (target === "projects" && isWorkbook(path));
}

type Asked = { target: TargetName | "dataset"; path: string; dryRun: boolean; allOrNothing: boolean };

function importAsked({ target, path, dryRun, allOrNothing }: Asked): Promise<ImportReport | DatasetReport> {
  if (target !== "dataset" && !hasSeveralTables(target, path)) {
    return importFile({ target, path, dryRun, allOrNothing });
  }
  if (!isWorkbook(path)) return importDataset(path, { dryRun });
  return importWorkbook(path, { dryRun, ...(target === "dataset" ? {} : { alone: target }) });
}

function show(report: ImportReport | DatasetReport, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  const files = "files" in report ? report.files : [report];
  for (const line of files.flatMap(issueLines)) console.error(line);
  console.log("files" in report ? datasetTable(report) : fileTable(report));
}

async function run(): Promise<number> {
  const options = readArguments();
  if (options.target === null) {
    console.log(USAGE);
    return 0;
  }
  const database = await openDatabase("npm run import");
  try {
    // An embedded database that nobody has started yet is empty.
    if (!(await hasTables())) await migrate(database.url);
    const { target, path } = options;
    const [dryRun, allOrNothing] = [options["dry-run"], options["all-or-nothing"]];
    const report = await importAsked({ target, path, dryRun, allOrNothing });
    show(report, options.json);
    return report.rejected > 0 && !options["allow-rejects"] ? EXIT_REJECTED : 0;
  } finally {
    await database.close();
  }
}

await runCommandLine({ usage: USAGE, run });
