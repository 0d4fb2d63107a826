import { parseArgs } from "node:util";
import { ensureClient } from "@/cli/client-generation";
import { EXIT_FAILED, EXIT_REFUSED, runCommandLine, UsageError } from "@/cli/command-line";
import type { BrokenReason } from "@/domain/audit/chain";
import { type AuditFilter, auditFilterSchema } from "@/domain/audit/filter";
import { isKept } from "@/server/audit/record";
import { verifyAudit } from "@/server/audit/verify";
import { openDatabase } from "@/server/db/open-database";
import { withConnection } from "@/server/imports/connection";

const USAGE = `Usage:
  npm run audit -- verify           walks the account of what was done, and tells the first entry that is not as it was
  npm run audit -- export <file>    writes it as CSV, the oldest first

Options of verify:
  --holds <hash>     also tells whether a hash noted earlier is still there: a chain cut short at its end is sound in itself
Options of export:
  --from <day> --to <day>       days of Asia/Shanghai, both included, such as 2026-11-21
  --actor <actor>               user:<id>, command-line or system
  --action <action> --noun <noun> --code <code>
  --force                       replace the file when it exists

Exit code: 0 sound, or written; ${EXIT_REFUSED} tampered with, or the file exists; ${EXIT_FAILED} nothing could be read or written.`;

const REASONS: Record<BrokenReason, string> = {
  number: "it does not bear the next number: entries before it are missing",
  link: "it follows another entry than the one before it",
  content: "what it says is not what was written",
};

const text = { type: "string" } as const;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      holds: text,
      from: text,
      to: text,
      actor: text,
      action: text,
      noun: text,
      code: text,
      force: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { help, holds, force, ...filter } = values;
  const [command, file, ...rest] = positionals;
  if (help) return { command: "help" as const };
  if (command === "verify" && file === undefined) return { command: "verify" as const, holds };
  if (command !== "export" || file === undefined || rest.length > 0)
    throw new UsageError("Say verify, or export and a file.");
  const parsed = auditFilterSchema.safeParse(filter);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(`--${issue?.path.join(".")}: ${issue?.message}`);
  }
  return { command: "export" as const, file, force, filter: parsed.data };
}

function entriesOf(count: number): string {
  return count === 1 ? "1 entry" : `${count} entries`;
}

async function verify(noted?: string): Promise<number> {
  const { count, first, last, broken, holds } = await verifyAudit(noted);
  if (first) console.log(`${entriesOf(count)} ${count === 1 ? "is" : "are"} sound.\nFirst: ${first}\nLast:  ${last}`);
  if (broken) {
    const { entry, reason } = broken;
    console.error(`Entry ${entry.id} is broken: ${REASONS[reason]}.\n${JSON.stringify(entry, null, 2)}`);
  } else if (!first) {
    console.error("The account is empty: even the migration that made it is missing.");
  }
  if (holds === false) {
    console.error(`No sound entry has the hash ${noted}: entries were removed, or it was another account's.`);
  }
  return first === null || broken || holds === false ? EXIT_REFUSED : 0;
}

async function exportTo(file: string, filter: AuditFilter, force: boolean): Promise<number> {
  await ensureClient();
  const { exportAudit } = await import("@/server/audit/export");
  const entries = await exportAudit(file, filter, force);
  console.log(`${file}: ${entriesOf(entries)}`);
  return 0;
}

async function run(): Promise<number> {
  const asked = readArguments();
  if (asked.command === "help") {
    console.log(USAGE);
    return 0;
  }
  const database = await openDatabase("npm run audit");
  try {
    if (!(await withConnection(isKept))) throw new Error("The database keeps no account yet: start the product first.");
    return await (asked.command === "verify" ? verify(asked.holds) : exportTo(asked.file, asked.filter, asked.force));
  } finally {
    await database.close();
  }
}

await runCommandLine({ usage: USAGE, run });
