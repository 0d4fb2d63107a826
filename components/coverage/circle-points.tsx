import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ReachMark } from "@/components/coverage/reach-mark";
import { CardActions } from "@/components/elder/card-actions";
import { isElder } from "@/components/elder/display-mode";
import { AwayLine } from "@/components/publishing/away-line";
import { OpenStateLine } from "@/components/service-points/open-state-line";
import { PositionTag } from "@/components/truth/position-tag";
import type { CirclePoint } from "@/domain/coverage/circle";
import { localePath } from "@/i18n/locales";

type Props = { points: CirclePoint[]; at: Date; travelling: string; numbered?: boolean };

/** As many rows as one looks through; the rest is one tap away. */
const SHOWN = 12;
const NUMBERED = 9;

/** Service points by the minutes to them, the first of them at once. */
export async function CirclePoints({ points, numbered = false, ...shared }: Props) {
  const [t, elder] = await Promise.all([getTranslations("circle"), isElder()]);
  const row = (each: CirclePoint, index: number) => (
    <PointRow
      key={each.point.code}
      {...each}
      {...shared}
      {...{ elder }}
      number={numbered && index < NUMBERED ? index + 1 : null}
    />
  );
  const rest = points.slice(SHOWN);
  return (
    <div>
      <ul className="rows">{points.slice(0, SHOWN).map(row)}</ul>
      {rest.length > 0 ? (
        <details className="topic-group">
          <summary className="tap-line">{t("more", { count: rest.length })}</summary>
          <ul className="rows">{rest.map((each) => row(each, points.length))}</ul>
        </details>
      ) : null}
    </div>
  );
}

type RowProps = CirclePoint & { at: Date; travelling: string; number: number | null; elder: boolean };

/** One of them: name, how far, inside for certain or perhaps, open or not. */
function PointRow({ point, reach, minutes, at, travelling, number, elder }: RowProps) {
  const t = useTranslations("circle");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const href = localePath(locale, `/service-points/${point.code}`) + travelling;
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
          <span className="row-distance">{minutes === null ? t("noWay") : t("minutesTo", { minutes })}</span>
        </span>
        <span className="row-line">
          <ReachMark reach={reach} /> <PositionTag position={point.position} />
        </span>
        <span className="row-line">
          <OpenStateLine open={point.open} status={point.status} at={at} />
        </span>
        <AwayLine plans={point.plans} at={at} />
        <span className="row-line small">
          {terms(`level.${point.level}`)} · <span lang="zh-CN">{point.townshipName ?? point.regionName}</span>
        </span>
      </a>
      {elder ? <CardActions name={point.name} phone={point.phones[0]?.number} href={href} /> : null}
    </li>
  );
}
