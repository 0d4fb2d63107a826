import { rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { step } from "@/cli/steps";
import { codeOf, inOneSentence, Refused } from "@/server/backups/failure";
import { type VerifiedBackup, verifyBackup } from "@/server/backups/read-file";
import { restore } from "@/server/backups/restore";
import { environment } from "@/server/db/environment";
import { openDatabase } from "@/server/db/open-database";

/** Scripts tell by these: an option to add or a release to update, or something to mend. */
const EXIT_REFUSED = 1;
const EXIT_FAILED = 2;

const USAGE = `Usage:
  npm run restore -- <file>    puts a backup into an empty database

Options:
  --replace    first remove everything that the database holds
  --check      only read the file and tell whether it is whole

The file is checked before the database is touched; then all of it is restored, or nothing.
Exit code: 0 restored and compared, ${EXIT_REFUSED} refused (the database has rows, or a newer release made the backup),
${EXIT_FAILED} the file or the database cannot be used; nothing was changed.`;

class UsageError extends Error {}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      replace: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [file, ...rest] = positionals;
  if (values.help) return { ...values, file: null };
  if (!file || rest.length > 0) throw new UsageError("Name one backup to restore.");
  return { ...values, file };
}

async function checked(file: string, signal: AbortSignal): Promise<VerifiedBackup> {
  const found: VerifiedBackup[] = [];
  await step("Check the file", async () => {
    found.push(await verifyBackup(file, signal));
    return `${found[0]?.rows} rows of ${found[0]?.header.createdAt}`;
  });
  const [backup] = found;
  if (!backup) throw new Error(`${file} was not checked.`);
  return backup;
}

async function run(signal: AbortSignal): Promise<void> {
  const { file, replace, check } = readArguments();
  if (file === null) {
    console.log(USAGE);
    return;
  }
  const backup = await checked(file, signal);
  if (check) {
    console.log(`${file} is whole: SHA-256 ${backup.sha256}`);
    return;
  }
  const database = await openDatabase("npm run restore");
  try {
    await restore(backup, { replace, step, signal });
    // A start that was killed while loading the sample would go on with it, over what is restored now.
    rmSync(path.join(environment().DATA_DIR, "sample-unfinished"), { force: true });
    console.log(`Restored ${backup.rows} rows of ${backup.header.tables.length} tables from ${file}.`);
  } finally {
    await database.close();
  }
}

const ending = new AbortController();
// The transaction is undone and the database ended in order; a second Ctrl-C ends at once.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => ending.abort(new Error("Stopped: nothing was restored.")));
}

try {
  await run(ending.signal);
} catch (error) {
  console.error(process.env.DEBUG ? error : inOneSentence(error));
  if (error instanceof UsageError || codeOf(error)?.startsWith("ERR_PARSE_ARGS")) console.error(`\n${USAGE}`);
  process.exitCode = error instanceof Refused ? EXIT_REFUSED : EXIT_FAILED;
}
