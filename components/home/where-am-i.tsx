import { LocateFixed, X } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { NearMe } from "@/components/home/near-me";
import { nearMeLabels } from "@/components/home/near-me-labels";
import { askHref } from "@/components/home/return-to";
import { withoutValue } from "@/components/home/without-value";
import { Icon } from "@/components/ui/icon";
import type { Coordinates } from "@/domain/positions/position";
import { localePath } from "@/i18n/locales";

type Props = {
  params: URLSearchParams;
  near?: Coordinates;
  /** The page that asks, "/" for the start page. */
  path?: string;
};

/**
 * Where the person stands: the device's position on a tap only, or a community out of a list,
 * which needs neither a script nor a permission. Nothing waits for either.
 */
export async function WhereAmI({ params, near, path = "/" }: Props) {
  const [t, locale, labels] = await Promise.all([getTranslations("home"), getLocale(), nearMeLabels()]);
  const nowhere = new URLSearchParams(withoutValue(params, "near", ""));
  return (
    <div className="where">
      {near ? (
        <p className="where-now">
          <Icon of={LocateFixed} size={18} />
          <span>{t("nearestFrom", { place: params.get("place") ?? t("chosenPoint") })}</span>
          <a
            href={localePath(locale, path) + withoutValue(nowhere, "place", "")}
            className="icon-link"
            aria-label={t("clearPosition")}
          >
            <Icon of={X} size={18} />
          </a>
        </p>
      ) : (
        <NearMe labels={labels} />
      )}
      <a className="tap-line" href={localePath(locale, askHref(params, path.slice(1)))}>
        {t("pickCommunity")}
      </a>
    </div>
  );
}
