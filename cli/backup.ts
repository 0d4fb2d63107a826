import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { EXIT_FAILED, EXIT_REFUSED, runCommandLine, UsageError } from "@/cli/command-line";
import { step } from "@/cli/steps";
import { backUp } from "@/server/backups/backup";
import { assertTarget } from "@/server/backups/write-file";
import { openDatabase } from "@/server/db/open-database";

const USAGE = `Usage:
  npm run backup -- <file>    everything the database holds, in one file with its checksum

Options:
  --force    replace the file when it exists

The product may run meanwhile: the file holds one moment of it.
Exit code: 0 written and read back, ${EXIT_REFUSED} the file exists, ${EXIT_FAILED} nothing was written.`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
  });
  const [file, ...rest] = positionals;
  if (values.help) return { ...values, file: null };
  if (!file || rest.length > 0) throw new UsageError("Name one file to write.");
  return { ...values, file };
}

async function run(signal: AbortSignal): Promise<number> {
  const { file, force } = readArguments();
  if (file === null) {
    console.log(USAGE);
    return 0;
  }
  // Before a database is started for it.
  await assertTarget(file, force);
  const database = await openDatabase("npm run backup");
  try {
    const { rows, header, sha256 } = await backUp(file, { force, step, signal });
    const megabytes = (statSync(file).size / 1_000_000).toFixed(1);
    console.log(`${file}: ${rows} rows of ${header.tables.length} tables, ${megabytes} MB, SHA-256 ${sha256}`);
    return 0;
  } finally {
    await database.close();
  }
}

await runCommandLine({ usage: USAGE, stopped: "no backup was written.", run });
