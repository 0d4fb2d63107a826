import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { RowIssue } from "@/domain/imports/row-issue";
import type { RowOutcome } from "@/domain/imports/row-outcome";
import type { TargetName } from "@/domain/imports/target-name";
import { openTable } from "@/importers/formats/open-table";
import { rejectsCsv } from "@/importers/rejects";
import type { Speaker } from "@/importers/report-table";
import type { Said } from "@/importers/said";
import { targets } from "@/importers/target-list";

/** A file that takes the outcome of every row as a line of JSON, while the rows come. */
export function outcomeFile(path: string) {
  const file = createWriteStream(path);
  const failed = new Promise<never>((_, reject) => file.once("error", reject));
  failed.catch(() => undefined);
  return {
    write: (target: TargetName, outcome: RowOutcome) => void file.write(`${JSON.stringify({ target, ...outcome })}\n`),
    /** @throws the reason for which the file could not be written. */
    close: () => Promise.race([new Promise<void>((resolve) => file.end(resolve)), failed]),
  };
}

type Rejecting = { target: TargetName; path: string; said: Said };

/** Writes the rejected rows of a file to another: the table is read once more, so that no row has to be kept. */
export async function writeRejects(
  to: string,
  { target, path, said }: Rejecting,
  issues: readonly RowIssue[],
  say: Speaker,
) {
  const table = await openTable(path, { ...targets[target], said });
  await pipeline(Readable.from(rejectsCsv(table, issues, say.issue)), createWriteStream(to));
}
