import { getLocale } from "next-intl/server";
import { PageTrail } from "@/components/ui/page-trail";
import type { RegionSummary } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

/** The regions a place lies in, from the city down; each a link to all that is known of it. */
export async function RegionTrail({ regions }: { regions: RegionSummary[] }) {
  const locale = await getLocale();
  return (
    <PageTrail
      steps={regions.map(({ code, name }) => ({
        name,
        lang: "zh-CN",
        href: localePath(locale, `/regions/${code}`),
      }))}
    />
  );
}
