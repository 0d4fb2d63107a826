import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CommunityList } from "@/components/home/community-list";
import { environment } from "@/server/db/environment";
import { listCommunities } from "@/server/regions/communities";

/** Pages besides the start page that ask where one is. */
const ASKING = /^(plan|bundles\/[\w.-]{1,64})$/;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("pickCommunity") };
}

/** Where one lives, chosen from a list: needs neither a script nor a permission. */
export default async function NearbyPage({ searchParams }: Props) {
  const { back, to } = await searchParams;
  const [t, townships] = await Promise.all([getTranslations("home"), listCommunities(environment().DISTRICT)]);
  return (
    <>
      <h1 className="page-title">{t("pickCommunity")}</h1>
      <p className="small py-1">{t("pickCommunityHelp")}</p>
      <CommunityList
        townships={townships}
        back={typeof back === "string" ? back : ""}
        path={typeof to === "string" && ASKING.test(to) ? `/${to}` : "/"}
      />
    </>
  );
}
