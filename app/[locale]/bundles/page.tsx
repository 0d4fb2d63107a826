import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { BundleList } from "@/components/bundles/bundle-list";
import { readBundlesParams } from "@/components/bundles/search-params";
import { ChipLinks } from "@/components/ui/chip-links";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { queryWith, travellingQuery } from "@/components/ui/list-query";
import { flatParams } from "@/domain/map/search-params";
import { audienceSchema } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";
import { findBundles } from "@/server/bundles/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** More than a state council has named; a page of headings needs no pages. */
const ALL = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bundles"))("heading") };
}

/** Events in life and in business, each with the matters that it asks for. */
export default async function BundlesPage({ searchParams }: Props) {
  const raw = await searchParams;
  const { filter, ignored } = readBundlesParams(raw);
  const params = new URLSearchParams(flatParams(raw));
  const [t, terms, locale, found] = await Promise.all([
    getTranslations("bundles"),
    getTranslations("terms"),
    getLocale(),
    findBundles(filter, { limit: ALL, offset: 0 }),
  ]);
  const path = localePath(locale, "/bundles");
  const chip = (label: string, changes: Record<string, string | null>, on: boolean) => ({
    label,
    href: `${path}${queryWith(params, changes)}`,
    on,
  });
  const isNarrowed = Boolean(filter.audience || filter.topic);
  return (
    <>
      <h1 className="page-title">{t("heading")}</h1>
      <p className="pb-3">{t("lead")}</p>
      <ChipLinks
        name={t("byAudience")}
        chips={[
          chip(t("everybody"), { audience: null, topic: null }, !isNarrowed),
          ...audienceSchema.options.map((audience) =>
            chip(terms(`audience.${audience}`), { audience, topic: null }, filter.audience === audience),
          ),
          ...(filter.topic ?? []).map((topic) => chip(terms(`topic.${topic}`), { topic: null }, true)),
        ]}
      />
      <IgnoredNotice names={ignored} />
      <p role="status" className="small pt-3">
        {t("found", { count: found.total })}
      </p>
      {found.total === 0 ? (
        <p className="py-2">
          {isNarrowed ? t("nothingFound") : t("none")}{" "}
          <Link className="underline" href={localePath(locale, "/matters")}>
            {t("toMatters")}
          </Link>
        </p>
      ) : null}
      <BundleList bundles={found.items} search={travellingQuery(params)} />
    </>
  );
}
