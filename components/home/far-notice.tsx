import { getLocale, getTranslations } from "next-intl/server";
import { askHref } from "@/components/home/return-to";
import { withoutValue } from "@/components/home/without-value";
import { formatDistance } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

/** Metres. No district is wider: whoever is farther from all of it is not in it. The same as the largest `radius`. */
const FAR = 50_000;

/** Whether a place so many metres away is in another city. */
export const isFar = (metres: number | null): boolean => metres !== null && metres > FAR;

type Props = {
  /** Metres to the rows listed; null for one without a position. */
  distances: (number | null | undefined)[];
  params: URLSearchParams;
  /** The page that lists them, "/" for the start page. */
  path: string;
};

/** Distances from another city look like a mistake: says how far away the person seems to be, and the ways out. */
export async function FarNotice({ distances, params, path }: Props) {
  const known = distances.filter((distance) => typeof distance === "number");
  const nearest = Math.min(...known);
  if (known.length === 0 || nearest <= FAR) return null;
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  const nowhere = new URLSearchParams(withoutValue(params, "near", ""));
  return (
    <div role="status" className="notice my-2">
      <p>{t("farAway", { distance: formatDistance(nearest, locale) })}</p>
      <p className="no-print flex flex-wrap gap-x-5">
        <a className="tap-line" href={localePath(locale, askHref(params, path.slice(1)))}>
          {t("pickCommunity")}
        </a>
        <a className="tap-line" href={localePath(locale, path) + withoutValue(nowhere, "place", "")}>
          {t("clearPosition")}
        </a>
      </p>
    </div>
  );
}
