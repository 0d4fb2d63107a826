import "@/components/windows/windows.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CitationLine } from "@/components/truth/citation-line";
import { QualityTag } from "@/components/truth/quality-tag";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageTrail } from "@/components/ui/page-trail";
import { PlateHours } from "@/components/windows/plate-hours";
import { PlateFact, PlateSheet } from "@/components/windows/plate-sheet";
import { PlateTools } from "@/components/windows/plate-tools";
import { flatParams } from "@/domain/map/search-params";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { shanghaiTime } from "@/domain/time/shanghai";
import { addressLife } from "@/domain/windows/address-life";
import { plateDays, readPlateSize } from "@/domain/windows/plate";
import { shortAddress } from "@/domain/windows/short-address";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";
import { environment } from "@/server/db/environment";
import { publicAddress } from "@/server/http/public-address";
import { getServicePoint, getServicePointName } from "@/server/service-points/queries";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, name] = await Promise.all([getTranslations("windows"), getServicePointName((await params).code)]);
  return { title: t("plateOf", { name: name ?? "" }), robots: { index: false } };
}

/** The plate of one service point. */
export default async function ServicePointPlatePage({ params, searchParams }: Props) {
  const [{ code }, raw, t, points, terms, truth, locale, sent] = await Promise.all([
    params,
    searchParams,
    getTranslations("windows"),
    getTranslations("servicePoints"),
    getTranslations("terms"),
    getTranslations("truth"),
    getLocale(),
    headers(),
  ]);
  const now = new Date();
  const point = await getServicePoint(code, now);
  if (!point) notFound();
  const query = new URLSearchParams(flatParams(raw));
  const { size, isIgnored } = readPlateSize(query.get("size"));
  const parsed = point.openingHours ? parseOpeningHours(point.openingHours) : null;
  const days = parsed?.ok ? plateDays(parsed.hours, now) : [];
  const path = localePath(locale, `/service-points/${code}`);
  const address = publicAddress(sent, shortAddress(localePath(locale, "/"), "service-points", point.code));
  const life = addressLife(address, environment().SITE_URL !== undefined);
  const where = [point.address, point.landmark].filter((text) => text !== null);
  const verified = point.verifiedAt
    ? truth("verifiedOn", { date: formatPeriod(point.verifiedAt, locale) })
    : truth("neverVerified");
  return (
    <>
      <PageTrail params={query} steps={[{ name: point.name, href: path, lang: "zh-CN" }]} />
      <IgnoredNotice names={isIgnored ? ["size"] : []} />
      <PlateTools path={`${path}/plate`} params={query} size={size} {...{ address, life }} />
      <PlateSheet
        {...{ address, life }}
        lines={days.length + point.phones.length + where.length}
        size={size}
        name={point.name}
        kind={`${terms(`servicePointKind.${point.kind}`)} · ${terms(`level.${point.level}`)}`}
        call={t("scanPoint")}
        foot={
          <>
            <p>
              <CitationLine citation={point.source} />
            </p>
            <p>
              {verified} · {t("printedOn", { date: formatPeriod(shanghaiTime(now).isoDate, locale) })}
            </p>
          </>
        }
      >
        <PlateFact name={points("hours")}>
          {parsed?.ok ? <PlateHours days={days} /> : <p>{points("hoursUnknown")}</p>}
          {parsed?.ok && point.hoursQuality === "sample" ? <p className="plate-sample">{t("sampleHours")}</p> : null}
          <p className="plate-note">
            {parsed?.ok ? <QualityTag quality={point.hoursQuality} /> : null} {t("holidays")}
          </p>
        </PlateFact>
        <PlateFact name={t("phone")}>
          {point.phones.map(({ number, label }) => (
            <p key={number}>
              <b className="plate-number">{number}</b> <span lang="zh-CN">{label}</span>
            </p>
          ))}
        </PlateFact>
        {where.length > 0 ? (
          <PlateFact name={t("address")}>
            {where.map((text) => (
              <p key={text} lang="zh-CN">
                {text}
              </p>
            ))}
          </PlateFact>
        ) : null}
      </PlateSheet>
    </>
  );
}
