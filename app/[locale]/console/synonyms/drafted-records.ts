import { isAliasChange } from "@/domain/search/desk-change";
import { namesOf } from "@/server/search-desk/cases";
import type { Drafted } from "@/server/search-desk/draft";

/** Names of the records whose other names change, by noun and code. */
export async function draftedRecords(drafted: readonly Drafted[]): Promise<Map<string, string>> {
  const records = drafted.flatMap(({ change }) =>
    isAliasChange(change)
      ? [{ ...change, group: change.noun === "matters" ? ("matters" as const) : ("servicePoints" as const) }]
      : [],
  );
  const names = await namesOf(records);
  return new Map(records.map(({ noun, group, code }) => [`${noun}/${code}`, names.get(`${group}/${code}`) ?? code]));
}
