import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { step } from "@/cli/steps";
import { backUp } from "@/server/backups/backup";
import { codeOf, inOneSentence, Refused } from "@/server/backups/failure";
import { assertTarget } from "@/server/backups/write-file";
import { openDatabase } from "@/server/db/open-database";

/** Scripts tell by these: an option to add, or something to mend. */
const EXIT_REFUSED = 1;
const EXIT_FAILED = 2;

const USAGE = `Usage:
  npm run backup -- <file>    everything the database holds, in one file with its checksum

Options:
  --force    replace the file when it exists

The product may run meanwhile: the file holds one moment of it.
Exit code: 0 written and read back, ${EXIT_REFUSED} the file exists, ${EXIT_FAILED} nothing was written.`;

class UsageError extends Error {}

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

async function run(signal: AbortSignal): Promise<void> {
  const { file, force } = readArguments();
  if (file === null) {
    console.log(USAGE);
    return;
  }
  // Before a database is started for it.
  await assertTarget(file, force);
  const database = await openDatabase("npm run backup");
  try {
    const { rows, header, sha256 } = await backUp(file, { force, step, signal });
    const megabytes = (statSync(file).size / 1_000_000).toFixed(1);
    console.log(`${file}: ${rows} rows of ${header.tables.length} tables, ${megabytes} MB, SHA-256 ${sha256}`);
  } finally {
    await database.close();
  }
}

const ending = new AbortController();
// The unfinished file is removed and the database ended in order; a second Ctrl-C ends at once.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => ending.abort(new Error("Stopped: no backup was written.")));
}

try {
  await run(ending.signal);
} catch (error) {
  console.error(process.env.DEBUG ? error : inOneSentence(error));
  if (error instanceof UsageError || codeOf(error)?.startsWith("ERR_PARSE_ARGS")) console.error(`\n${USAGE}`);
  process.exitCode = error instanceof Refused ? EXIT_REFUSED : EXIT_FAILED;
}
