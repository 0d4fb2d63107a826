import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DayNotice } from "@/components/projects/day-notice";
import { projectFacts } from "@/components/projects/project-facts";
import { ProjectSheet } from "@/components/projects/project-sheet";
import { FactList } from "@/components/ui/fact-list";
import { IgnoredNotice } from "@/components/ui/ignored-notice";

import { queryWith } from "@/components/ui/list-query";

import { PageActions } from "@/components/ui/page-actions";
import { PageTrail } from "@/components/ui/page-trail";
import { actionLabels } from "@/components/windows/inside";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { shanghaiTime } from "@/domain/time/shanghai";
import { localePath } from "@/i18n/locales";
import { publicAddress } from "@/server/http/public-address";
import { groundOf } from "@/server/projects/ground";
import { lightsOn } from "@/server/projects/lights";
import { getProject } from "@/server/projects/queries";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, projects, found] = await Promise.all([
    getTranslations("projectPage"),
    getTranslations("projects"),
    getProject((await params).code),
  ]);
  return { title: found ? t("sheetOf", { name: found.name }) : projects("missing") };
}

/** One project on one sheet of A4. */
export default async function SheetPage({ params, searchParams }: Props) {
  const [{ code }, raw, t, projects, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations("projectPage"),
    getTranslations("projects"),
    getLocale(),
  ]);
  const now = new Date();
  const { at, ignored } = parsePlaceParams(raw, now);
  const project = await getProject(code, undefined, at);
  if (!project) notFound();
  const [ground, { policySince }, facts, sent] = await Promise.all([
    groundOf(project.region),
    lightsOn(at),
    projectFacts(project),
    headers(),
  ]);
  const query = new URLSearchParams(flatParams(raw));
  const path = localePath(locale, `/projects/${project.code}`);
  return (
    <>
      <PageTrail
        params={query}
        steps={[
          { name: projects("title"), href: localePath(locale, "/projects") },
          { name: project.name, href: path, lang: "zh-CN" },
        ]}
      />
      <IgnoredNotice names={ignored.map(({ name }) => name)} />
      <DayNotice
        on={shanghaiTime(at).isoDate}
        today={shanghaiTime(now).isoDate}
        href={`${path}/sheet${queryWith(query, { at: null })}`}
      />
      <ul className="flex flex-wrap gap-2 py-2 no-print">
        <PageActions labels={await actionLabels(t("share"))} />
      </ul>
      <ProjectSheet
        {...{ project, ground, policySince }}
        address={publicAddress(sent, path)}
        facts={<FactList facts={facts} />}
      />
    </>
  );
}
