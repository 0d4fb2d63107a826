import "server-only";
import { pathPart, readShortAddress } from "@/domain/windows/short-address";
import { matterMeantBy, nearOfServicePoint } from "@/server/db/known-codes";

/**
 * The page that `/?item=…` or `/?point=…` means, with whatever else the link says; null where it says neither. A code
 * that nothing has leads to its page all the same, which tells so, or what became of it. With both, the guide, its
 * places counted from that point.
 */
export async function deepLink(query: URLSearchParams): Promise<string | null> {
  const asked = readShortAddress(query);
  if (!asked) return null;
  const { item, point, rest } = asked;
  const near = item && point && !rest.has("near") ? await nearOfServicePoint(point) : null;
  if (near) rest.set("near", near);
  const path = item
    ? `/matters/${pathPart((await matterMeantBy(item)) ?? item)}`
    : `/service-points/${pathPart(point ?? "")}`;
  return rest.size > 0 ? `${path}?${rest}` : path;
}
