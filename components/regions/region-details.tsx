import { getLocale, getTranslations } from "next-intl/server";
import { Fragment, type ReactNode } from "react";
import { PositionTag } from "@/components/truth/position-tag";
import { RecordProvenance } from "@/components/truth/record-provenance";
import { travellingQuery } from "@/components/ui/list-query";
import { NameHelp } from "@/components/ui/name-help";
import type { Region } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

/** A region: what it is, its parts, then whatever the page puts in between, and where this comes from. */
export async function RegionDetails(props: { region: Region; params: URLSearchParams; children: ReactNode }) {
  const { region, params, children } = props;
  const [t, terms, locale] = await Promise.all([getTranslations("regions"), getTranslations("terms"), getLocale()]);
  const { counts } = region;
  const contents = [
    {
      id: "service-points",
      count: counts.servicePoints,
      text: t("servicePointCount", { count: counts.servicePoints }),
    },
    { id: "facilities", count: counts.facilities, text: t("facilityCount", { count: counts.facilities }) },
    { id: "projects", count: counts.projects, text: t("projectCount", { count: counts.projects }) },
    { id: "figures", count: counts.observations, text: t("figureCount", { count: counts.observations }) },
  ].filter(({ id, count }) => id !== "figures" || count > 0);
  return (
    <article>
      <h1 className="page-title" lang="zh-CN">
        {region.name}
      </h1>
      <NameHelp name={region.name} />
      <p className="small">
        {terms(`regionKind.${region.kind}`)} · {t("code", { code: region.code })}{" "}
        <PositionTag position={region.position} />
      </p>
      <p className="small">
        {contents.map(({ id, text, count }, index) => (
          <Fragment key={id}>
            {index > 0 ? " · " : null}
            {count > 0 ? (
              <a href={`#${id}`} className="underline">
                {text}
              </a>
            ) : (
              text
            )}
          </Fragment>
        ))}
      </p>
      {region.children.length > 0 ? (
        <details className="section" open={region.children.length <= 12}>
          <summary className="tap-line text-lg font-bold">{t("children", { count: region.children.length })}</summary>
          <ul className="flex flex-wrap gap-x-4" lang="zh-CN">
            {region.children.map((child) => (
              <li key={child.code}>
                <a
                  className="tap-line"
                  href={`${localePath(locale, `/regions/${child.code}`)}${travellingQuery(params)}`}
                >
                  {child.name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {children}
      <RecordProvenance
        source={region.source}
        position={region.position}
        positionSource={null}
        aliases={[]}
        note={region.note}
      />
    </article>
  );
}
