import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SelectedPlace } from "@/app/[locale]/(map)/selected-place";
import { ProjectDetails } from "@/components/projects/project-details";
import { RegionTrail } from "@/components/regions/region-trail";
import { NavigateMenu } from "@/components/service-points/navigate-menu";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { travellingQuery } from "@/components/ui/list-query";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { lightsOn } from "@/server/projects/lights";
import { getProject } from "@/server/projects/queries";
import { getRegion } from "@/server/regions/queries";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getProject((await params).code);
  return { title: found?.name ?? (await getTranslations("projects"))("missing") };
}

/** One project, beside the map. */
export default async function ProjectPage({ params, searchParams }: Props) {
  const [{ code }, raw] = await Promise.all([params, searchParams]);
  const { filter, at, ignored } = parsePlaceParams(raw, new Date());
  const query = new URLSearchParams(flatParams(raw));
  const project = await getProject(code, filter.near, at);
  if (!project) notFound();
  const [region, { policySince }] = await Promise.all([
    project.region ? getRegion(project.region) : null,
    lightsOn(at),
  ]);
  return (
    <>
      <RegionTrail regions={region ? [...region.ancestors, region] : []} params={query} from="projects" />
      <IgnoredNotice names={ignored.map(({ name }) => name)} />
      <ProjectDetails {...{ project, policySince }} search={travellingQuery(query)}>
        <NavigateMenu name={project.name} position={project.position} address={project.address} />
      </ProjectDetails>
      <SelectedPlace position={project.position} />
    </>
  );
}
