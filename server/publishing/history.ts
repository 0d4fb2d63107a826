import "server-only";
import { wholeHistory } from "@/domain/publishing/desk";
import type { Decision } from "@/domain/publishing/history";
import type { RecordName } from "@/domain/publishing/nouns";
import { shanghaiTime } from "@/domain/time/shanghai";
import type { Connection } from "@/server/imports/connection";
import { decisionsAbout } from "@/server/publishing/decisions";
import { loadedOf } from "@/server/publishing/desk-record";

/**
 * The decisions about a record with what stands for its loading.
 *
 * @param without the number of a decision to leave out.
 */
export async function historyOf(
  connection: Connection,
  name: RecordName,
  now: Date,
  without?: string,
): Promise<Decision[]> {
  const kept = (await decisionsAbout(connection, name)).filter(({ id }) => id !== without);
  return wholeHistory(kept, await loadedOf(connection, name, shanghaiTime(now).isoDate));
}
