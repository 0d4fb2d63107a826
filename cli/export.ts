import path from "node:path";
import { parseArgs } from "node:util";
import { EXIT_FAILED, EXIT_REFUSED, runCommandLine, UsageError } from "@/cli/command-line";
import { targetNameSchema, targetNames } from "@/domain/imports/target-name";
import { Refused } from "@/server/backups/failure";
import { readSettings } from "@/server/db/embedded-cluster";
import { environment } from "@/server/db/environment";
import { openDatabase } from "@/server/db/open-database";
import { type Exported, type ExportReport, exportTables } from "@/server/exports/export";
import { hasData } from "@/server/imports/connection";

const USAGE = `Usage:
  npm run export -- all <folder or file.xlsx>         everything that npm run import reads
  npm run export -- projects <folder or file.xlsx>    projects with milestones, problems and their other lists
  npm run export -- <target> <folder or file.xlsx>    one table

Options:
  --internal    also what projects keep for officials only
  --force       write over files that exist

Importing what was exported changes nothing.
Targets: ${targetNames.join(", ")}
Exit code: 0 written, ${EXIT_REFUSED} a file exists, or there is nothing to export, ${EXIT_FAILED} nothing was written.`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      internal: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [name, to, ...rest] = positionals;
  if (values.help) return null;
  if (!name || !to || rest.length > 0) throw new UsageError("Name what to export, and a folder or a file.xlsx.");
  const what: Exported | undefined = name === "all" ? name : targetNameSchema.safeParse(name).data;
  if (!what) throw new UsageError(`'${name}' is not a target.`);
  if (![".xlsx", ""].includes(path.extname(to).toLowerCase())) {
    throw new UsageError(`'${to}' is neither a folder nor a file.xlsx.`);
  }
  return { ...values, what, to };
}

function show({ tables, withheld }: ExportReport): void {
  for (const { target, rows, file } of tables) console.log(`${target}: ${rows} rows, ${file}`);
  if (withheld > 0) {
    console.log(
      `What ${withheld} projects keep for officials only was left out, and importing this would remove it there.`,
    );
    console.log("--internal exports all of it.");
  }
}

async function run(): Promise<number> {
  const options = readArguments();
  if (options === null) {
    console.log(USAGE);
    return 0;
  }
  const { DATABASE_URL, DATA_DIR } = environment();
  // Opening one that is not there would make an empty one.
  if (!DATABASE_URL && !readSettings(path.resolve(DATA_DIR))) {
    throw new Refused(`There is no database in ${DATA_DIR}: name the product's own folder, DATA_DIR=… npm run export.`);
  }
  const database = await openDatabase("npm run export");
  try {
    if (!(await hasData())) throw new Refused(`The database has no data yet: nothing was written.`);
    show(await exportTables(options.what, options.to, options));
    return 0;
  } finally {
    await database.close();
  }
}

await runCommandLine({ usage: USAGE, run });
