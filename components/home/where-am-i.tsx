import { LocateFixed, X } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { NearMe } from "@/components/home/near-me";
import { Icon } from "@/components/ui/icon";
import type { Coordinates } from "@/domain/positions/position";
import { localePath } from "@/i18n/locales";

type Props = { params: URLSearchParams; near?: Coordinates };

/**
 * Where the person stands: the device's position on a tap only, or a community out of a list,
 * which needs neither a script nor a permission. Nothing waits for either.
 */
export async function WhereAmI({ params, near }: Props) {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  const kept = [...params].filter(([name]) => !["near", "place", "more", "c", "z"].includes(name));
  const without = new URLSearchParams(kept).toString();
  const back = without && `?${new URLSearchParams({ back: without })}`;
  return (
    <div className="where">
      {near ? (
        <p className="where-now">
          <Icon of={LocateFixed} size={18} />
          <span>{t("nearestFrom", { place: params.get("place") ?? t("chosenPoint") })}</span>
          <a
            href={localePath(locale, without ? `/?${without}` : "/")}
            className="icon-link"
            aria-label={t("clearPosition")}
          >
            <Icon of={X} size={18} />
          </a>
        </p>
      ) : (
        <NearMe
          labels={{
            locate: t("locate"),
            locating: t("locating"),
            denied: t("locateDenied"),
            timeout: t("locateTimeout"),
            unavailable: t("locateUnavailable"),
            place: t("myPosition"),
          }}
        />
      )}
      <a className="tap-line" href={localePath(locale, "/nearby") + back}>
        {t("pickCommunity")}
      </a>
    </div>
  );
}
