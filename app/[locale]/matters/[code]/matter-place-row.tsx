import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { CardActions } from "@/components/elder/card-actions";
import { isElder } from "@/components/elder/display-mode";
import { AwayLine } from "@/components/publishing/away-line";
import { OpenStateLine } from "@/components/service-points/open-state-line";
import { PositionTag } from "@/components/truth/position-tag";
import { VerificationBadge } from "@/components/truth/verification-badge";
import type { MatterPlace } from "@/domain/matters/matter";
import { formatPlaceDistance } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

type Props = { place: MatterPlace; at: Date; search: string };

/** A place that handles the matter: name, distance, open or not, and what exactly it does of it. */
export async function MatterPlaceRow({ place, at, search }: Props) {
  const [t, terms, locale, elder] = await Promise.all([
    getTranslations("matters"),
    getTranslations("terms"),
    getLocale(),
    isElder(),
  ]);
  const href = `${localePath(locale, `/service-points/${place.code}`)}${search}`;
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
          <span className={`tag mode ${place.mode === "full" ? "tag-accent" : ""}`}>
            {place.mode === "full" ? <span aria-hidden>✓ </span> : null}
            {terms(`mode.${place.mode}`)}
          </span>{" "}
          {terms(`level.${place.level}`)} · <span lang="zh-CN">{place.regionName}</span>{" "}
          {place.delegated ? <span className="tag tag-accent">{t("delegated")}</span> : null}{" "}
          <PositionTag position={place.position} />
        </span>
        {place.verification.offerings.verifiedAt ? (
          <span className="row-line">
            <VerificationBadge verification={place.verification.offerings} brief />
          </span>
        ) : null}
      </Link>
      {elder ? <CardActions name={place.name} phone={place.phones[0]?.number} href={href} /> : null}
    </li>
  );
}
