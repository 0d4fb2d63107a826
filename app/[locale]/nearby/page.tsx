import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CommunityList } from "@/components/home/community-list";
import { NearMe } from "@/components/home/near-me";
import { nearMeLabels } from "@/components/home/near-me-labels";
import { returnTo } from "@/components/home/return-to";
import { localePath } from "@/i18n/locales";
import { environment } from "@/server/db/environment";
import { listCommunities } from "@/server/regions/communities";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("pickCommunity") };
}

/** Where one lives, chosen from a list: needs neither a script nor a permission. */
export default async function NearbyPage({ searchParams }: Props) {
  const { back, to } = await searchParams;
  const [t, locale, labels, townships] = await Promise.all([
    getTranslations("home"),
    getLocale(),
    nearMeLabels(),
    listCommunities(environment().DISTRICT),
  ]);
  const { path, hash } = returnTo(typeof to === "string" ? to : undefined);
  const query = typeof back === "string" ? back : "";
  return (
    <>
      <h1 className="page-title">{t("pickCommunity")}</h1>
      <p className="small py-1">{t("pickCommunityHelp")}</p>
      <p className="py-2">
        <NearMe labels={labels} then={{ path: localePath(locale, path), query, hash }} />
      </p>
      <CommunityList {...{ townships, path, hash }} back={query} />
    </>
  );
}
