import "server-only";
import { isEditableNoun } from "@/domain/editing/record-forms";
import type { Official } from "@/server/accounts/official";
import { database } from "@/server/db/client";
import { maySeeJob } from "@/server/imports/jobs/ask";
import { decodedCode, doorOf } from "@/server/records/door";
import { caseIdOf, findCase } from "@/server/reports/cases";

type Asker = Pick<Official, "id" | "grants">;

/** Of each list of the console whose items have pages: whether there is no such item for somebody. */
const lists: Readonly<Record<string, (official: Asker, id: string) => Promise<boolean>>> = {
  accounts: async (_, id) => (await database().user.count({ where: { id } })) === 0,
  imports: async (official, id) => {
    const job = await database().importJob.findUnique({ where: { id }, select: { account: true } });
    return !job || !maySeeJob(official, job.account);
  },
  reports: async (_, text) => {
    const id = caseIdOf(text);
    return id === null || (await findCase(id)) === null;
  },
};

/** Below the lists, and no items: what they answer as files, and where uploads arrive. */
const files = ["csv", "table", "upload"];

/**
 * Whether an address of the console names something that is not there, or that is told nobody but its owner: its page
 * says so, and answers 404.
 *
 * @param path without locale.
 */
export async function isMissingItem(official: Asker, path: string): Promise<boolean> {
  const [list = "", encoded = "", encodedCode, ...deeper] = path.split("/").slice(2);
  if (encoded === "" || deeper.length > 0) return false;
  const id = decodedCode(encoded);
  if (encodedCode === undefined) {
    const isMissing = Object.hasOwn(lists, list) && !files.includes(id) ? lists[list] : undefined;
    return isMissing ? id.includes("\0") || isMissing(official, id) : false;
  }
  if (list !== "publishing" || !isEditableNoun(id)) return false;
  const code = decodedCode(encodedCode);
  return (await doorOf(official.grants, "read", id, code)) === "unknown" && !(await isShelved(id, code));
}

async function isShelved(noun: string, code: string): Promise<boolean> {
  if (code.includes("\0")) return false;
  const [shelved] = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM shelved_records WHERE noun = ${noun} AND code = ${code}`;
  return shelved !== undefined;
}
