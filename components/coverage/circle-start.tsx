import { LocateFixed } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { NearMe } from "@/components/home/near-me";
import { ChipLinks } from "@/components/ui/chip-links";
import { Icon } from "@/components/ui/icon";
import { queryWith } from "@/components/ui/list-query";
import { CIRCLE_MINUTES, type CircleParams, minuteChoices } from "@/domain/coverage/search-params";
import { circleModes } from "@/domain/travel/estimates";
import { localePath } from "@/i18n/locales";

/** From where, how and how long; every choice is a link. */
export async function CircleStart({ params, values }: { params: URLSearchParams; values: CircleParams }) {
  const [t, coverage, home, locale] = await Promise.all([
    getTranslations("circle"),
    getTranslations("coverage"),
    getTranslations("home"),
    getLocale(),
  ]);
  const path = localePath(locale, "/circle");
  const href = (changes: Record<string, string | null>) => path + queryWith(params, changes);
  const { near, mode = "walk", minutes = CIRCLE_MINUTES } = values;
  return (
    <section className="no-print" aria-label={t("start")}>
      <div className="where mb-2 border-t-0">
        {near ? (
          <>
            <p className="where-now">
              <Icon of={LocateFixed} size={18} />
              <span>{t("startFrom", { place: params.get("place") ?? home("chosenPoint") })}</span>
            </p>
            <a className="tap-line" href={href({ near: null, place: null })}>
              {t("another")}
            </a>
          </>
        ) : (
          <NearMe
            labels={{
              locate: home("locate"),
              locating: home("locating"),
              denied: home("locateDenied"),
              timeout: home("locateTimeout"),
              unavailable: home("locateUnavailable"),
              place: home("myPosition"),
            }}
          />
        )}
      </div>
      <ChipLinks
        name={t("mode")}
        chips={circleModes.map((each) => ({
          label: coverage(`modes.${each}`),
          href: href({ mode: each === "walk" ? null : each }),
          on: each === mode,
        }))}
      />
      <div className="pt-2">
        <ChipLinks
          name={t("minutes")}
          chips={minuteChoices.map((each) => ({
            label: t("minutesCount", { minutes: each }),
            href: href({ minutes: each === CIRCLE_MINUTES ? null : String(each) }),
            on: each === minutes,
          }))}
        />
      </div>
    </section>
  );
}
