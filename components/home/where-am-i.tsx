import { LocateFixed, X } from "lucide-react";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { NearMe } from "@/components/home/near-me";
import type { Coordinates } from "@/domain/positions/position";
import type { TownshipUnits } from "@/domain/regions/township-units";
import { localePath } from "@/i18n/locales";

type Props = { params: URLSearchParams; near?: Coordinates; units: TownshipUnits };

/**
 * Where the person stands: the device's position on a tap only, or a community out of a list,
 * which needs neither a script nor a permission. Nothing waits for either.
 */
export async function WhereAmI({ params, near, units }: Props) {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  const kept = [...params].filter(([name]) => !["near", "place", "more", "c", "z"].includes(name));
  const without = new URLSearchParams(kept).toString();
  return (
    <div className="where">
      {near ? (
        <p className="where-now">
          <LocateFixed aria-hidden size={18} />
          <span>{t("nearestFrom", { place: params.get("place") ?? t("chosenPoint") })}</span>
          <Link
            href={localePath(locale, without ? `/?${without}` : "/")}
            className="icon-link"
            aria-label={t("clearPosition")}
          >
            <X aria-hidden size={18} />
          </Link>
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
      <details className="where-pick">
        <summary className="tap-line">{t("pickCommunity")}</summary>
        <form action={localePath(locale, "/nearby")} className="flex gap-2 pb-2">
          <label htmlFor="community" className="sr-only">
            {t("communityLabel")}
          </label>
          <select id="community" name="region" className="field" lang="zh-CN">
            {units.map((township) => (
              <optgroup key={township.code} label={township.name}>
                <option value={township.code}>{township.name}</option>
                {township.units.map((unit) => (
                  <option key={unit.code} value={unit.code}>
                    {unit.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <input type="hidden" name="back" value={without} />
          <button type="submit" className="button">
            {t("pick")}
          </button>
        </form>
      </details>
    </div>
  );
}
