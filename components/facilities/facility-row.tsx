import { useLocale, useTranslations } from "next-intl";
import { CardActions } from "@/components/elder/card-actions";
import { PositionTag } from "@/components/truth/position-tag";
import { NameHelp } from "@/components/ui/name-help";
import type { FacilitySummary } from "@/domain/facilities/facility";
import { formatPlaceDistance } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

type Props = { facility: FacilitySummary; search?: string; elder?: boolean };

/** A facility in a list: name, kind, distance, and what is not certain about it. */
export function FacilityRow({ facility, search = "", elder = false }: Props) {
  const terms = useTranslations("terms");
  const locale = useLocale();
  const href = `${localePath(locale, `/facilities/${facility.code}`)}${search}`;
  return (
    <li className="place-row">
      <a href={href} className="row-link">
        <span className="row-head">
          <span className="row-title" lang="zh-CN">
            {facility.name}
          </span>
          {facility.distance === null ? null : (
            <span className="row-distance">
              {formatPlaceDistance(facility.distance, facility.position?.precision, locale)}
            </span>
          )}
        </span>
        <NameHelp name={facility.name} />
        <span className="row-line small">
          {terms(`facilityKind.${facility.kind}`)}
          {facility.status === "open" || facility.status === "unknown"
            ? ""
            : ` · ${terms(`facilityStatus.${facility.status}`)}`}
          {facility.regionName ? (
            <>
              {" · "}
              <span lang="zh-CN">{facility.regionName}</span>
            </>
          ) : null}{" "}
          <PositionTag position={facility.position} />
        </span>
      </a>
      {elder ? <CardActions name={facility.name} href={href} /> : null}
    </li>
  );
}
