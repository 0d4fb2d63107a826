import { LocateFixed } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { NearMe } from "@/components/home/near-me";
import { ChipLinks } from "@/components/ui/chip-links";
import { Icon } from "@/components/ui/icon";
import { inChinese } from "@/components/ui/in-chinese";
import { type PlanParams, planHref } from "@/domain/plan/search-params";
import { type TripMode, travelModes } from "@/domain/travel/estimates";
import { localePath } from "@/i18n/locales";

/** `mode`: the one the plan was worked out with. */
type Props = { params: URLSearchParams; values: PlanParams; awaited: string | null; mode: TripMode };

/** From where, how, and what else one may choose; every choice is a link. */
export async function StartPicker({ params, values, awaited, mode }: Props) {
  const [t, home, locale] = await Promise.all([getTranslations("plan"), getTranslations("home"), getLocale()]);
  const href = (changes: Record<string, string | null>) => localePath(locale, planHref(params, changes));
  const back = new URLSearchParams(params);
  for (const name of ["near", "place"]) back.delete(name);
  const pick = localePath(locale, `/nearby?${new URLSearchParams({ back: back.toString(), to: "plan" })}`);
  return (
    <section className="section no-print" aria-labelledby="start">
      <h2 id="start">{t("start")}</h2>
      <div className="where border-t-0 pt-0">
        {values.near ? (
          <p className="where-now">
            <Icon of={LocateFixed} size={18} />
            <span>{t("startFrom", { place: params.get("place") ?? home("chosenPoint") })}</span>
          </p>
        ) : (
          <p className="w-full">{t("startMissing")}</p>
        )}
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
        <a className="tap-line" href={pick}>
          {home("pickCommunity")}
        </a>
      </div>
      <h3 className="small pt-2 pb-1">{t("mode")}</h3>
      <ChipLinks
        name={t("mode")}
        chips={travelModes.map((each) => ({
          label: t(`modes.${each}`),
          href: href({ mode: each }),
          on: each === mode,
        }))}
      />
      <h3 className="small pt-3 pb-1">{t("options")}</h3>
      <ChipLinks
        name={t("options")}
        chips={[
          {
            label: t("completeOnly"),
            href: href({ complete: values.complete ? null : "only" }),
            on: Boolean(values.complete),
          },
          { label: t("agent"), href: href({ agent: values.agent ? null : "yes" }), on: Boolean(values.agent) },
        ]}
      />
      {awaited ? (
        <p className="pt-2">
          <a
            className="chip"
            href={href({ await: values.await ? null : "results" })}
            aria-current={values.await ? "true" : undefined}
          >
            <span>{t.rich("awaitResults", { paper: awaited, ...inChinese })}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}
