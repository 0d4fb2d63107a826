import { getLocale, getTranslations } from "next-intl/server";
import { ReachMark } from "@/components/coverage/reach-mark";
import { OpenStateLine } from "@/components/service-points/open-state-line";
import { PositionTag } from "@/components/truth/position-tag";
import type { CirclePoint } from "@/domain/coverage/circle";
import { localePath } from "@/i18n/locales";

type Props = { points: CirclePoint[]; at: Date; travelling: string; numbered?: boolean };

/** Service points by the minutes to them: name, how far, inside for certain or perhaps, open or not. */
export async function CirclePoints({ points, at, travelling, numbered = false }: Props) {
  const [t, terms, locale] = await Promise.all([getTranslations("circle"), getTranslations("terms"), getLocale()]);
  return (
    <ul className="rows">
      {points.map(({ point, reach, minutes }, index) => (
        <li key={point.code} className="place-row">
          <a href={localePath(locale, `/service-points/${point.code}`) + travelling} className="row-link">
            <span className="row-head">
              {numbered && index < 9 ? (
                <span className="row-number" aria-hidden>
                  {index + 1}
                </span>
              ) : null}
              <span className="row-title" lang="zh-CN">
                {point.name}
              </span>
              <span className="row-distance">{minutes === null ? t("noWay") : t("minutesTo", { minutes })}</span>
            </span>
            <span className="row-line">
              <ReachMark reach={reach} /> <PositionTag position={point.position} />
            </span>
            <span className="row-line">
              <OpenStateLine open={point.open} status={point.status} at={at} />
            </span>
            <span className="row-line small">
              {terms(`level.${point.level}`)} · <span lang="zh-CN">{point.townshipName ?? point.regionName}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
