import "@/components/windows/windows.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { HotlineLink } from "@/components/site/hotline-link";
import { CitationLine } from "@/components/truth/citation-line";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { LimitText } from "@/components/ui/limit-text";
import { PageTrail } from "@/components/ui/page-trail";
import { PlateFact, PlateSheet } from "@/components/windows/plate-sheet";
import { PlateTools } from "@/components/windows/plate-tools";
import { flatParams } from "@/domain/map/search-params";
import { shanghaiTime } from "@/domain/time/shanghai";
import { addressLife } from "@/domain/windows/address-life";
import { readPlateSize } from "@/domain/windows/plate";
import { shortAddress } from "@/domain/windows/short-address";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";
import { environment } from "@/server/db/environment";
import { publicAddress } from "@/server/http/public-address";
import { getMatter } from "@/server/matters/queries";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const matterOf = cache((code: string) => getMatter(code, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, matter] = await Promise.all([getTranslations("windows"), matterOf((await params).code)]);
  return { title: t("plateOf", { name: matter?.name ?? "" }), robots: { index: false } };
}

/** More papers than these are for the guide to say, not for a door. */
const MOST_MATERIALS = 8;

/** The plate of one matter: for a counter where it is handled. */
export default async function MatterPlatePage({ params, searchParams }: Props) {
  const [{ code }, raw, t, truth, locale, sent] = await Promise.all([
    params,
    searchParams,
    getTranslations("windows"),
    getTranslations("truth"),
    getLocale(),
    headers(),
  ]);
  const matter = await matterOf(code);
  if (!matter) notFound();
  const query = new URLSearchParams(flatParams(raw));
  const { size, isIgnored } = readPlateSize(query.get("size"));
  const path = localePath(locale, `/matters/${code}`);
  const address = publicAddress(sent, shortAddress(localePath(locale, "/"), "matters", matter.code));
  const life = addressLife(address, environment().SITE_URL !== undefined);
  const more = matter.materials.length - MOST_MATERIALS;
  return (
    <>
      <PageTrail params={query} steps={[{ name: matter.name, href: path, lang: "zh-CN" }]} />
      <IgnoredNotice names={isIgnored ? ["size"] : []} />
      <PlateTools path={`${path}/plate`} params={query} size={size} {...{ address, life }} />
      <PlateSheet
        {...{ address, life }}
        lines={matter.materials.length + 2}
        size={size}
        name={matter.name}
        kind={<span lang="zh-CN">{matter.department}</span>}
        call={t("scanMatter")}
        foot={
          <>
            <p>
              <CitationLine citation={matter.source} />
            </p>
            <p>
              {matter.quality === "reported" ? null : `${truth("typical")} · `}
              {t("printedOn", { date: formatPeriod(shanghaiTime(new Date()).isoDate, locale) })}
            </p>
          </>
        }
      >
        <PlateFact name={t("materials")}>
          {matter.materials.length === 0 ? <p>{t("notKnown")}</p> : null}
          <ul lang="zh-CN">
            {matter.materials.slice(0, MOST_MATERIALS).map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          {more > 0 ? <p className="plate-note">{t("moreMaterials", { count: more })}</p> : null}
        </PlateFact>
        <PlateFact name={t("promised")}>
          <p>{matter.promisedLimit ? <LimitText limit={matter.promisedLimit} /> : t("notKnown")}</p>
        </PlateFact>
        <PlateFact name={t("phone")}>
          <p className="plate-number">
            <HotlineLink />
          </p>
        </PlateFact>
      </PlateSheet>
    </>
  );
}
