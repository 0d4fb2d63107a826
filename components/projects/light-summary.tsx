import { getLocale, getTranslations } from "next-intl/server";
import type { LightColour } from "@/domain/projects/light/light";
import { formatPeriod } from "@/i18n/format";

type Props = {
  /** `isSample`: whether sample rows went into any of them. */
  lights: Record<LightColour, number> & { notFollowed: number; completed: number; isSample: boolean };
  /** The Shanghai day. */
  on: string;
};

/** How many projects have which light, and why the others have none. */
export async function LightSummary({ lights, on }: Props) {
  const [t, locale] = await Promise.all([getTranslations("projectViews"), getLocale()]);
  const { isSample, ...counts } = lights;
  return (
    <div className="small pt-2">
      <p>{t("summary", { ...counts, date: formatPeriod(on, locale) })}</p>
      {lights.grey > 0 ? <p>{t("whyGrey", counts)}</p> : null}
      {isSample ? <p>{t("sampleNote")}</p> : null}
    </div>
  );
}
