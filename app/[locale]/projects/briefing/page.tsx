import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BriefingDocument } from "@/components/projects/briefing-document";
import { readBriefingParams } from "@/components/projects/briefing-params";
import { DayNotice } from "@/components/projects/day-notice";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { queryWith, travellingQuery } from "@/components/ui/list-query";
import { PageActions } from "@/components/ui/page-actions";
import { PageTrail } from "@/components/ui/page-trail";
import { actionLabels } from "@/components/windows/inside";
import { flatParams } from "@/domain/map/search-params";
import { shanghaiTime, toRfc3339 } from "@/domain/time/shanghai";
import { localePath } from "@/i18n/locales";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { findBriefing } from "@/server/projects/briefing";
import { groundOf } from "@/server/projects/ground";
import { getRegion } from "@/server/regions/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("briefing"))("title") };
}

/** The weekly briefing of the projects that a filter shows, made for paper. */
export default async function BriefingPage({ searchParams }: Props) {
  const [t, page, projects, locale, raw] = await Promise.all([
    getTranslations("briefing"),
    getTranslations("projectPage"),
    getTranslations("projects"),
    getLocale(),
    searchParams,
  ]);
  const now = new Date();
  const { filter, at, since, ignored } = readBriefingParams(raw, now);
  const today = shanghaiTime(now).isoDate;
  const [briefing, ground, region, unknown] = await Promise.all([
    findBriefing(filter, at, since),
    groundOf(filter.region),
    filter.region ? getRegion(filter.region) : null,
    unknownCodes({ region: filter.region }),
  ]);
  const params = new URLSearchParams(flatParams(raw));
  const list = localePath(locale, "/projects") + queryWith(params, { since: null });
  return (
    <>
      <PageTrail steps={[{ name: projects("title"), href: list }]} />
      <IgnoredNotice names={ignored} unknown={unknown} />
      <DayNotice
        {...{ on: briefing.on, today }}
        undated={briefing.projects.filter(({ isStageDated }) => !isStageDated).length}
        href={localePath(locale, "/projects/briefing") + queryWith(params, { at: null })}
      />
      <ul className="flex flex-wrap gap-2 py-2 no-print">
        <PageActions labels={await actionLabels(page("share"))} />
        <li>
          <a className="button" href={list}>
            {t("toList")}
          </a>
        </li>
      </ul>
      <BriefingDocument
        {...{ briefing, filter, ground }}
        regionName={region?.name ?? null}
        isPast={briefing.on < today}
        // What lies ahead rests on what is recorded now.
        printed={toRfc3339(at > now ? now : at)
          .slice(0, 16)
          .replace("T", " ")}
        search={travellingQuery(params)}
      />
    </>
  );
}
