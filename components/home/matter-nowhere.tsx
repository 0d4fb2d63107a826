import { getLocale, getTranslations } from "next-intl/server";
import { NameSearch } from "@/components/service-points/navigate-menu";
import { HotlineLink } from "@/components/site/hotline-link";
import { inChinese } from "@/components/ui/in-chinese";
import type { Matter } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";

/** No place on the map handles the matter: who does, whom to ask, and the way to its guide. */
export async function MatterNowhere({ matter }: { matter: Matter }) {
  const [t, bundles, home, locale] = await Promise.all([
    getTranslations("matters"),
    getTranslations("bundles"),
    getTranslations("home"),
    getLocale(),
  ]);
  const { venue, department } = matter;
  return (
    <div className="py-1 print:py-0">
      <p>
        {venue
          ? t.rich("onlyVenue", { venue, ...inChinese })
          : home.rich("onlyDepartment", { department, ...inChinese })}
      </p>
      {venue ? (
        <div className="no-print">
          <NameSearch name={venue} />
        </div>
      ) : null}
      <p className="no-print flex flex-wrap items-center gap-x-4">
        <HotlineLink className="tap-line">{bundles("call")}</HotlineLink>
        <a className="tap-line" href={localePath(locale, `/matters/${matter.code}`)}>
          {home("toGuide")}
        </a>
      </p>
    </div>
  );
}
