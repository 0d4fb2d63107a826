import { rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { EXIT_FAILED, EXIT_REFUSED, runCommandLine, UsageError } from "@/cli/command-line";
import { step } from "@/cli/steps";
import { type VerifiedBackup, verifyBackup } from "@/server/backups/read-file";
import { restore } from "@/server/backups/restore";
import { environment } from "@/server/db/environment";
import { openDatabase } from "@/server/db/open-database";

const USAGE = `Usage:
  npm run restore -- <file>    puts a backup into an empty database

Options:
  --replace    first remove everything that the database holds
  --check      only read the file and tell whether it is whole

The file is checked before the database is touched; then all of it is restored, or nothing.
Exit code: 0 restored and compared, ${EXIT_REFUSED} refused (the database has rows, or a newer release made the backup),
${EXIT_FAILED} the file or the database cannot be used; nothing was changed.`;

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

async function run(signal: AbortSignal): Promise<number> {
  const { file, replace, check } = readArguments();
  if (file === null) {
    console.log(USAGE);
    return 0;
  }
  const backup = await checked(file, signal);
  if (check) {
    console.log(`${file} is whole: SHA-256 ${backup.sha256}`);
    return 0;
  }
  const database = await openDatabase("npm run restore");
  try {
    await restore(backup, { replace, step, signal });
    // A start that was killed while loading the sample would go on with it, over what is restored now.
    rmSync(path.join(environment().DATA_DIR, "sample-unfinished"), { force: true });
    console.log(`Restored ${backup.rows} rows of ${backup.header.tables.length} tables from ${file}.`);
    return 0;
  } finally {
    await database.close();
  }
}

await runCommandLine({ usage: USAGE, stopped: "nothing was restored.", run });
