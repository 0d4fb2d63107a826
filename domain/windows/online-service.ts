/** Where residents do a matter online besides its own address. */
export type OnlineService = { name: string; url: string | null };

/**
 * The province's one service for everything (赣服通 in Jiangxi, to which county districts belong with a branch of their
 * own: article-000 and article-002 of the sample's sources). No address of it is in our sources, so none is made up:
 * where the operator has set one it is linked, else it is named.
 *
 * @param district six-digit statistical code; Jiangxi's begin with 36.
 * @returns null where nobody has named a service.
 */
export function onlineServiceOf(
  district: string,
  { name, url }: { name?: string; url?: string },
): OnlineService | null {
  const named = name ?? (district.startsWith("36") ? "赣服通" : null);
  return named === null ? null : { name: named, url: url ?? null };
}
