import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { namesOf } from "@/components/bundles/bundle-text";
import { CardActions } from "@/components/elder/card-actions";
import { AwayLine } from "@/components/publishing/away-line";
import { OpenStateLine } from "@/components/service-points/open-state-line";
import { PositionTag } from "@/components/truth/position-tag";
import { inChinese } from "@/components/ui/in-chinese";
import type { Bundle, BundlePlace } from "@/domain/bundles/bundle";
import { formatPlaceDistance } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

type Props = { bundle: Bundle; place: BundlePlace; at: Date; search: string; named?: boolean; elder?: boolean };

/** A place that does the bundle, or with `named` its part of it: distance, open or not, what it does. */
export function BundlePlaceRow({ bundle, place, at, search, named = false, elder = false }: Props) {
  const t = useTranslations("bundles");
  const terms = useTranslations("terms");
  const comma = useTranslations("matters")("comma");
  const locale = useLocale();
  const href = localePath(locale, `/service-points/${place.code}`) + search;
  return (
    <li>
      <Link href={href} prefetch={false} className="row-link">
        <span className="row-head">
          <span className="row-title" lang="zh-CN">
            {place.name}
          </span>
          {place.distance === null ? null : (
            <span className="row-distance">
              {formatPlaceDistance(place.distance, place.position?.precision, locale)}
            </span>
          )}
        </span>
        <span className="row-line">
          <OpenStateLine open={place.open} status={place.status} at={at} />
        </span>
        <AwayLine plans={place.plans} at={at} />
        <span className="row-line small">
          {terms(`level.${place.level}`)} · <span lang="zh-CN">{place.regionName}</span>{" "}
          <PositionTag position={place.position} />
        </span>
        <span className="row-line small">
          {named
            ? t.rich("doesThese", { names: namesOf(bundle, place.matters).join(comma), ...inChinese })
            : t("does", { count: place.matters.length })}
          {place.takenIn.length > 0 ? <> · {t("takesIn", { count: place.takenIn.length })}</> : null}
        </span>
      </Link>
      {elder ? <CardActions name={place.name} phone={place.phones[0]?.number} href={href} /> : null}
    </li>
  );
}
