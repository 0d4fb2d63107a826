import "server-only";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileName } from "@/domain/audit/events";
import type { AuditFilter } from "@/domain/audit/filter";
import { auditCsv, auditEntries } from "@/server/audit/queries";
import { recordAlone } from "@/server/audit/record";
import { Refused } from "@/server/backups/failure";
import { disconnectDatabase } from "@/server/db/client";
import { withConnection } from "@/server/imports/connection";

/**
 * Writes what was done into a CSV file, for its owner's eyes, and accounts for having done so.
 *
 * @returns how many entries it has.
 * @throws Refused when the file exists and `force` is not given.
 */
export async function exportAudit(file: string, filter: AuditFilter, force = false): Promise<number> {
  if (existsSync(file) && !force) {
    throw new Refused(`${file} exists already: name another file, or add --force to replace it.`);
  }
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    const { total } = await auditEntries(filter, { limit: 1, before: null });
    await pipeline(Readable.from(auditCsv(filter)), createWriteStream(unfinished, { flags: "wx", mode: 0o600 }));
    await withConnection((connection) =>
      recordAlone(connection, { action: "export", noun: "audit", after: { file: fileName(file), ...filter } }),
    );
    await rename(unfinished, file);
    return total;
  } finally {
    await rm(unfinished, { force: true });
    await disconnectDatabase();
  }
}
