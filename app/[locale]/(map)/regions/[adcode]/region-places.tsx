import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { isElder } from "@/components/elder/display-mode";
import { FacilityRow } from "@/components/facilities/facility-row";
import { ProjectRow } from "@/components/projects/project-row";
import { ServicePointRow } from "@/components/service-points/service-point-row";
import { queryWith, travellingQuery } from "@/components/ui/list-query";
import type { Places } from "@/domain/map/places";
import type { Region } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

type Props = { region: Region; places: Places; params: URLSearchParams; at: Date };

/** The first few of each noun in a region, and the way to all of them. */
export async function RegionPlaces({ region, places, params, at }: Props) {
  const [t, terms, locale, elder] = await Promise.all([
    getTranslations("regions"),
    getTranslations("terms.noun"),
    getLocale(),
    isElder(),
  ]);
  const search = travellingQuery(params);
  const kept = new URLSearchParams(search);
  const all = (path: string, changes: Record<string, string>) =>
    `${localePath(locale, path)}${queryWith(kept, changes)}`;
  const { code } = region;
  return (
    <>
      <Group
        id="service-points"
        title={terms("service-points")}
        total={places.servicePoints?.total ?? 0}
        href={all("/", { region: code, layers: "service-points" })}
        label={t("all", { count: places.servicePoints?.total ?? 0 })}
      >
        {places.servicePoints?.items.map((point) => (
          <ServicePointRow key={point.code} {...{ point, at, search, elder }} />
        ))}
      </Group>
      <Group
        id="facilities"
        title={terms("facilities")}
        total={places.facilities?.total ?? 0}
        href={all("/", { region: code, layers: "facilities" })}
        label={t("all", { count: places.facilities?.total ?? 0 })}
      >
        {places.facilities?.items.map((facility) => (
          <FacilityRow key={facility.code} {...{ facility, search, elder }} />
        ))}
      </Group>
      <Group
        id="projects"
        title={terms("projects")}
        total={places.projects?.total ?? 0}
        href={all("/projects", { region: code })}
        label={t("all", { count: places.projects?.total ?? 0 })}
      >
        {places.projects?.items.map((project) => (
          <ProjectRow key={project.code} {...{ project, search }} />
        ))}
      </Group>
    </>
  );
}

type GroupProps = { id: string; title: string; total: number; href: string; label: string; children: ReactNode };

function Group({ id, title, total, href, label, children }: GroupProps) {
  if (total === 0) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="small font-normal">{total}</span>
      </h2>
      <ul className="rows">{children}</ul>
      {total > 5 ? (
        <p className="no-print pt-2">
          <Link className="button" href={href} prefetch={false}>
            {label}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
