import { getLocale, getTranslations } from "next-intl/server";
import { CircleMatters } from "@/components/coverage/circle-matters";
import { CirclePoints } from "@/components/coverage/circle-points";
import { CircleSketch } from "@/components/coverage/circle-sketch";
import { EstimateNote } from "@/components/coverage/coverage-summary";
import { ReachLegend } from "@/components/coverage/reach-mark";
import { FarNotice, isFar } from "@/components/home/far-notice";
import { travellingQuery } from "@/components/ui/list-query";
import { CIRCLE_MINUTES, type CircleParams } from "@/domain/coverage/search-params";
import type { Coordinates } from "@/domain/positions/position";
import { isOpen } from "@/domain/service-points/open-state";
import { localePath } from "@/i18n/locales";
import { findCircle } from "@/server/coverage/queries";
import { findServicePoints } from "@/server/service-points/queries";

type Props = { near: Coordinates; values: CircleParams; params: URLSearchParams };

/** The circle itself: how much it holds, a sketch, the places by minutes, what can be done, what is just outside. */
export async function CircleAround({ near, values, params }: Props) {
  const [t, locale] = await Promise.all([getTranslations("circle"), getLocale()]);
  const { mode = "walk", minutes = CIRCLE_MINUTES, at = new Date(), q } = values;
  const { within, outside, matters, mattersInAll, found, radius, estimate, times } = await findCircle({
    near,
    minutes,
    mode,
    at,
    q,
  });
  const nearest = within.length > 0 ? null : (await findServicePoints({ near }, { limit: 1, offset: 0 }, at)).items[0];
  if (nearest && isFar(nearest.distance)) {
    return <FarNotice distances={[nearest.distance]} params={params} path="/circle" />;
  }
  const travelling = travellingQuery(params);
  const inside = within.filter(({ reach }) => reach === "inside").length;
  const map = new URLSearchParams(travelling);
  map.set("layers", "service-points");
  map.set("c", near.join(","));
  map.set("z", "14");
  return (
    <>
      <section className="section" aria-labelledby="within">
        <h2 id="within">{t("within")}</h2>
        <div role="status">
          <p>
            {within.length > 0
              ? t("summary", {
                  inside,
                  perhaps: within.length - inside,
                  open: within.filter(({ point }) => isOpen(point.open)).length,
                })
              : t("nothing", { minutes })}
          </p>
          {within.length > 0 ? (
            <p>
              {t("matterSummary", {
                matters: matters.length,
                all: mattersInAll,
                now: matters.filter(({ now }) => now).length,
                certain: matters.filter((matter) => matter.inside).length,
              })}
            </p>
          ) : null}
        </div>
        <EstimateNote coverage={{ estimate, mode, times }} />
        <div className="gap-x-12 pt-2 lg:grid lg:grid-cols-2">
          <div>
            <CircleSketch {...{ near, minutes, radius, locale }} points={[...within, ...outside]} />
            <ReachLegend names={["inside", "perhaps", "outside"]} />
            <p className="no-print">
              <a className="tap-line" href={`${localePath(locale, "/")}?${map}`}>
                {t("toMap")}
              </a>
            </p>
          </div>
          <CirclePoints points={within} at={at} travelling={travelling} numbered />
        </div>
      </section>
      <section className="section" aria-labelledby="outside">
        <h2 id="outside">{t("outside")}</h2>
        <p className="small">{outside.length > 0 ? t("outsideHelp", { minutes }) : t("outsideNone")}</p>
        <CirclePoints points={outside} at={at} travelling={travelling} />
        <p className="small pt-2">{t("withoutPosition")}</p>
      </section>
      {matters.length > 0 ? <CircleMatters {...{ matters, found, q, params, travelling }} /> : null}
    </>
  );
}
