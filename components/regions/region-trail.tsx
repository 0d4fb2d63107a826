import { getLocale, getTranslations } from "next-intl/server";
import { PageTrail } from "@/components/ui/page-trail";
import type { RegionSummary } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

const starts = { map: "/", projects: "/projects" } as const;

type Props = { regions: RegionSummary[]; params: URLSearchParams; from?: keyof typeof starts };

/** The page that lists such places, then the regions this one lies in, from the city down; each a link. */
export async function RegionTrail({ regions, params, from = "map" }: Props) {
  const [t, locale] = await Promise.all([getTranslations("site"), getLocale()]);
  return (
    <PageTrail
      params={params}
      steps={[
        { name: t(from), href: localePath(locale, starts[from]) },
        ...regions.map(({ code, name }) => ({
          name,
          lang: "zh-CN",
          href: localePath(locale, `/regions/${code}`),
        })),
      ]}
    />
  );
}
