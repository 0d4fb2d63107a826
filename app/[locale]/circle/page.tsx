import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CircleAround } from "@/app/[locale]/circle/circle-around";
import { CircleStart } from "@/components/coverage/circle-start";
import { CommunityList } from "@/components/home/community-list";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { CIRCLE_MINUTES, readCircleParams } from "@/domain/coverage/search-params";
import { flatParams } from "@/domain/map/search-params";
import { localePath } from "@/i18n/locales";
import { environment } from "@/server/db/environment";
import { listCommunities } from "@/server/regions/communities";
import { withKnownPlace } from "@/server/regions/known-place";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("circle"))("title") };
}

/** For a resident: what lies within 15 minutes of where one is, or first of all where that is. */
export default async function CirclePage({ searchParams }: Props) {
  const [t, coverage, locale, raw] = await Promise.all([
    getTranslations("circle"),
    getTranslations("coverage"),
    getLocale(),
    searchParams,
  ]);
  const { values, ignored } = readCircleParams(raw);
  const params = await withKnownPlace(new URLSearchParams(flatParams(raw)));
  const { near } = values;
  return (
    <article>
      <h1 className="page-title">{t("title")}</h1>
      <p className="small">{t("lead", { minutes: values.minutes ?? CIRCLE_MINUTES })}</p>
      <IgnoredNotice names={ignored} />
      <CircleStart params={params} values={values} />
      {near ? (
        <CircleAround near={near} values={values} params={params} />
      ) : (
        <section className="section">
          <p className="pb-2">{t("startMissing")}</p>
          <CommunityList
            hash=""
            townships={await listCommunities(environment().DISTRICT)}
            back={params.toString()}
            path="/circle"
          />
        </section>
      )}
      <p className="no-print pt-2">
        <a className="tap-line" href={localePath(locale, "/coverage")}>
          {coverage("officials")}
        </a>
      </p>
    </article>
  );
}
