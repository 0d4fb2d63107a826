import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AboutSections } from "@/components/sources/about-sections";
import { QualityVocabulary } from "@/components/sources/quality-vocabulary";
import { SourceList } from "@/components/sources/source-list";
import { localePath } from "@/i18n/locales";
import { getSite } from "@/server/site/site";
import { listSources } from "@/server/sources/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("about"))("title") };
}

/** What this is, how far it can be trusted, and what everything in it rests on. */
export default async function AboutPage() {
  const [t, windows, sources, site, locale] = await Promise.all([
    getTranslations("about"),
    getTranslations("windows"),
    listSources(),
    getSite(),
    getLocale(),
  ]);
  return (
    <>
      <h1 className="page-title">{t("title")}</h1>
      <AboutSections names={["what", "sample", "defects"]} sources={sources} />
      <QualityVocabulary />
      <SourceList sources={sources} />
      <AboutSections
        names={["map", "privacy", "licences", "help"]}
        sources={sources}
        repositoryUrl={site.repositoryUrl}
      />
      <p>
        <a className="tap-line" href={localePath(locale, "/embed/about")}>
          {windows("embedTitle")}
        </a>
      </p>
    </>
  );
}
