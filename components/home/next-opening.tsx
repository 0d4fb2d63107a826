import { getLocale, getTranslations } from "next-intl/server";
import { QualityTag } from "@/components/truth/quality-tag";
import type { ServicePointSummary } from "@/domain/service-points/service-point";
import { formatClock, formatDated } from "@/i18n/clock";
import { localePath } from "@/i18n/locales";
import { withoutValue } from "./without-value";

type Props = { point: ServicePointSummary | null; from: Date; params: URLSearchParams };

/** Nothing is open now, or at the time that was named: which place opens first and when, and the way back to those that are closed. */
export async function NextOpening({ point, from, params }: Props) {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  const search = params.size > 0 ? `?${params}` : "";
  const named = params.has("openAt");
  const time = formatDated(from, locale);
  const all = new URLSearchParams(params);
  all.delete("openAt");
  return (
    <p className="py-1">
      {named ? t("closedAt", { time }) : t("closedNow")}{" "}
      {point?.open.next
        ? t.rich("nextOpening", {
            time: openingText(new Date(point.open.next)),
            name: point.name,
            place: (name) => (
              <a href={`${localePath(locale, `/service-points/${point.code}`)}${search}`} className="underline">
                <span lang="zh-CN">{name}</span>
              </a>
            ),
          })
        : t("noNextOpening")}{" "}
      {point ? <QualityTag quality={point.open.quality} /> : null}{" "}
      <a href={localePath(locale, "/") + withoutValue(all, "open", "")} className="underline">
        {t("alsoClosed")}
      </a>
    </p>
  );

  /** 明天 is a day after now, not after a time that somebody named. */
  function openingText(next: Date): string {
    return named ? formatDated(next, locale) : formatClock(next, from, locale);
  }
}
