import { getTranslations } from "next-intl/server";
import type { Matter } from "@/domain/matters/matter";
import type { LeftOut } from "@/domain/plan/plan";
import { nameSearchLinks } from "@/domain/positions/navigation-links";
import type { Locale } from "@/i18n/locales";

const plain = { zh: (chunks: string) => chunks };

/** Why a matter is not on the trip and who handles it, as plain lines for where there are no links: calendar and picture. */
export async function leftOutWords(locale: Locale, matters: readonly Matter[]) {
  const [t, words, home, points] = await Promise.all([
    getTranslations({ locale, namespace: "plan" }),
    getTranslations({ locale, namespace: "matters" }),
    getTranslations({ locale, namespace: "home" }),
    getTranslations({ locale, namespace: "servicePoints" }),
  ]);
  const why = ({ matter: { code }, reason, after }: LeftOut): string => {
    const matter = matters.find((each) => each.code === code);
    if (reason !== "nowhere" || !matter) {
      return t.markup(`leftOut.${reason}`, { names: after.map(({ name }) => name).join(words("comma")), ...plain });
    }
    const { venue, department } = matter;
    return venue
      ? words.markup("onlyVenue", { venue, ...plain })
      : home.markup("onlyDepartment", { department, ...plain });
  };
  return {
    line: (each: LeftOut): string => `${each.matter.name} (${t("offTrip")}): ${why(each)}`,
    /** Searches in the map apps for who handles it; none where that has no name. */
    searches: ({ matter: { code }, reason }: LeftOut): string[] => {
      const venue = matters.find((each) => each.code === code)?.venue;
      if (reason !== "nowhere" || !venue) return [];
      const links = nameSearchLinks({ name: venue, city: points("city"), app: "district-service-map" });
      return (["amap", "baidu", "tencent"] as const).map(
        (app) => `${points("searchInApp", { app: points(`app.${app}`) })}: ${links[app]}`,
      );
    },
  };
}
