import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PolicyTable } from "@/components/projects/policy-table";
import { readSimulation } from "@/components/projects/simulation-params";
import { SimulatorForm } from "@/components/projects/simulator-form";
import { SimulatorResult } from "@/components/projects/simulator-result";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { travellingQuery } from "@/components/ui/list-query";
import { PageTrail } from "@/components/ui/page-trail";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { localePath } from "@/i18n/locales";
import { lightPolicyOn, simulateLights } from "@/server/projects/policy";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lightPolicy"))("title") };
}

/** How lights are computed, and which would change if the lines were others. */
export default async function LightsPage({ searchParams }: Props) {
  const [t, projects, locale, raw] = await Promise.all([
    getTranslations("lightPolicy"),
    getTranslations("projects"),
    getLocale(),
    searchParams,
  ]);
  const { at } = parsePlaceParams(raw, new Date());
  const policy = await lightPolicyOn(at);
  const asked = readSimulation(raw, policy.thresholds);
  const simulation = asked.simulated ? await simulateLights(at, asked.simulated) : null;
  const params = new URLSearchParams(flatParams(raw));
  const search = travellingQuery(params);
  return (
    <article>
      <PageTrail steps={[{ name: projects("title"), href: localePath(locale, "/projects") + search }]} />
      <h1 className="page-title">{t("title")}</h1>
      <p className="small">{t("lead")}</p>
      <IgnoredNotice names={asked.ignored} />
      <PolicyTable policy={policy} />
      <SimulatorForm {...{ asked, params }} />
      {simulation ? <SimulatorResult {...{ simulation, search }} /> : null}
    </article>
  );
}
