import { getLocale, getTranslations } from "next-intl/server";
import type { TownshipUnits, Unit } from "@/domain/regions/township-units";
import { localePath } from "@/i18n/locales";

/** Townships with their communities and villages; each leads back to the page that asked, reckoned from there. */
export async function CommunityList({
  townships,
  back,
  path,
  hash,
}: {
  townships: TownshipUnits;
  back: string;
  path: string;
  hash: string;
}) {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  const hrefOf = ({ name, near }: Unit) => {
    const next = new URLSearchParams(back);
    if (near) {
      next.set("near", near.join(","));
      next.set("place", name);
    }
    return `${localePath(locale, path)}?${next}${hash}`;
  };
  return townships.map((township) => (
    <details key={township.code} className="topic-group">
      <summary className="tap-line">
        <span lang="zh-CN">{township.name}</span> <span className="small">{township.units.length}</span>
      </summary>
      <ul className="flex flex-wrap gap-x-5 pb-2" lang="zh-CN">
        {[township, ...township.units].map((unit) => (
          <li key={unit.code}>
            {unit.near ? (
              <a className="tap-line" href={hrefOf(unit)}>
                {unit.name}
              </a>
            ) : (
              <span className="tap-line text-muted">
                {unit.name} <span lang={locale}>{t("positionUnknown")}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  ));
}
