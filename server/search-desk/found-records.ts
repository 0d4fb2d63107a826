import "server-only";
import type { SearchGroup } from "@/domain/search/groups";
import { search } from "@/server/search/queries";

const MOST_EACH = 6;

/** Records to choose from, by their names; groups in the order of the search's answer. */
export async function findRecords<G extends SearchGroup>(
  q: string,
  groups: readonly G[],
  at: Date,
): Promise<{ group: G; code: string; name: string }[]> {
  const answer = await search(q, { limit: MOST_EACH, withoutFacets: true }, at);
  return answer.order.flatMap((each) => {
    const group = groups.find((wanted) => wanted === each);
    return group ? answer[group].map(({ code, name }) => ({ group, code, name })) : [];
  });
}
