import "server-only";
import { getTranslations } from "next-intl/server";
import { hasRegionNamed } from "@/server/regions/names";

/**
 * The parameters of a page without a `place` that is no community's name: it is shown as where distances count from,
 * and an address must not put words into the site's mouth.
 */
export async function withKnownPlace(params: URLSearchParams): Promise<URLSearchParams> {
  const name = params.get("place");
  if (!name) return params;
  const t = await getTranslations("home");
  const isOwn = name === t("myPosition") || name === t("chosenPoint");
  const isName = /^[\p{L}\p{N}（）()·・-]{1,40}$/u.test(name);
  const isKnown = isOwn || (isName && (await hasRegionNamed(name)));
  if (isKnown) return params;
  const rest = new URLSearchParams(params);
  rest.delete("place");
  return rest;
}
