import { getLocale, getTranslations } from "next-intl/server";
import { queryWith, withTravelling } from "@/components/ui/list-query";
import type { LightColour } from "@/domain/projects/light/light";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

type Props = {
  /** `isSample`: whether sample rows went into any of them. */
  lights: Record<LightColour, number> & { notFollowed: number; completed: number; isSample: boolean };
  /** The Shanghai day. */
  on: string;
  params: URLSearchParams;
};

/** How many projects have which light, and why the others have none. */
export async function LightSummary({ lights, on, params }: Props) {
  const [t, page, locale] = await Promise.all([
    getTranslations("projectViews"),
    getTranslations("projectPage"),
    getLocale(),
  ]);
  const { isSample, ...counts } = lights;
  return (
    <div className="small pt-2">
      <p>
        {t.rich("summary", {
          ...counts,
          date: formatPeriod(on, locale),
          late: (chunks) =>
            counts.red > 0 ? (
              <a className="underline" href={localePath(locale, "/projects") + queryWith(params, { light: "red" })}>
                {chunks}
              </a>
            ) : (
              chunks
            ),
        })}{" "}
        <a className="no-print underline" href={withTravelling(localePath(locale, "/projects/lights"), params)}>
          {page("policy")}
        </a>
      </p>
      {lights.grey > 0 ? <p>{t("whyGrey", counts)}</p> : null}
      {isSample ? <p>{t("sampleNote")}</p> : null}
    </div>
  );
}
