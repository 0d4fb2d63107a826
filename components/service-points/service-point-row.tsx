import { useLocale, useTranslations } from "next-intl";
import { CardActions } from "@/components/elder/card-actions";
import { AwayLine } from "@/components/publishing/away-line";
import { OpenStateLine } from "@/components/service-points/open-state-line";
import { PositionTag } from "@/components/truth/position-tag";
import { inChinese } from "@/components/ui/in-chinese";
import { NameHelp } from "@/components/ui/name-help";
import { RowSign } from "@/components/ui/row-sign";
import { completes } from "@/domain/plan/basket";
import type { ServicePointSummary } from "@/domain/service-points/service-point";
import { formatTime, formatWeekday } from "@/i18n/clock";
import { formatPlaceDistance } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

type Props = { point: ServicePointSummary; at: Date; number?: number; search?: string; elder?: boolean };

/** A service point in a list: name, distance, open state, and the two things one does next. */
export function ServicePointRow({ point, at, number, search = "", elder = false }: Props) {
  const t = useTranslations("servicePoints");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const href = `${localePath(locale, `/service-points/${point.code}`)}${search}`;
  const phone = point.phones[0];
  return (
    <li className="place-row">
      <a href={href} className="row-link">
        <span className="row-head">
          {number ? (
            <span className="row-number" aria-hidden>
              {number}
            </span>
          ) : null}
          <span className="row-title" lang="zh-CN">
            {point.name}
          </span>
          {point.distance === null ? null : (
            <span className="row-distance">
              {formatPlaceDistance(point.distance, point.position?.precision, locale)}
            </span>
          )}
        </span>
        <NameHelp name={point.name} />
        <span className="row-line">
          <OpenStateLine open={point.open} status={point.status} at={at} />
        </span>
        <AwayLine plans={point.plans} at={at} />
        {point.afterWork ? (
          <span className="row-line">
            {t(point.afterWork.appointment ? "afterWorkBooked" : "afterWork", {
              from: formatWeekday(new Date(point.afterWork.from), at, locale),
              to: formatTime(new Date(point.afterWork.to), locale),
            })}
          </span>
        ) : null}
        <span className="row-line small">
          {point.mode ? (
            <>
              <span className={`tag mode ${completes(point.mode) ? "tag-accent" : ""}`}>
                {completes(point.mode) ? <span aria-hidden>✓ </span> : null}
                {terms(`mode.${point.mode}`)}
              </span>{" "}
            </>
          ) : null}
          {terms(`level.${point.level}`)} · <span lang="zh-CN">{point.townshipName ?? point.regionName}</span>{" "}
          <PositionTag position={point.position} />
        </span>
      </a>
      {elder ? (
        <CardActions name={point.name} phone={phone?.number} href={href} />
      ) : (
        <RowActions {...{ point, href }} />
      )}
    </li>
  );
}

/** Call and go, as signs beside the row. */
function RowActions({ point, href }: { point: ServicePointSummary; href: string }) {
  const t = useTranslations("servicePoints");
  const { name } = point;
  const phone = point.phones[0];
  return (
    <span className="row-actions no-print">
      {phone ? (
        <a className="icon-link" href={`tel:${phone.number.replace(/-/g, "")}`}>
          <RowSign name="phone" />
          <span className="sr-only">{t.rich("callNamed", { name, number: phone.number, ...inChinese })}</span>
        </a>
      ) : null}
      {point.position ? (
        <a className="icon-link" href={`${href}#navigate`}>
          <RowSign name="navigation" />
          <span className="sr-only">{t.rich("navigateNamed", { name, ...inChinese })}</span>
        </a>
      ) : null}
    </span>
  );
}
