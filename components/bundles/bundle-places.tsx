import { getLocale, getTranslations } from "next-intl/server";
import { BundlePlaceRow } from "@/components/bundles/bundle-place-row";
import { isElder } from "@/components/elder/display-mode";
import { NearMe } from "@/components/home/near-me";
import { inChinese } from "@/components/ui/in-chinese";
import { travellingQuery } from "@/components/ui/list-query";
import type { Bundle } from "@/domain/bundles/bundle";
import { localePath } from "@/i18n/locales";

type Props = { bundle: Bundle; params: URLSearchParams; isNear: boolean; at: Date };

/** Where all of it is done: one place, or as few as there are; and what this map has no place for. */
export async function BundlePlaces({ bundle, params, isNear, at }: Props) {
  const [t, elder] = await Promise.all([getTranslations("bundles"), isElder()]);
  const { total, items, fewest, nowhere } = bundle.places;
  const elsewhere = bundle.matters.filter(({ code }) => nowhere.includes(code));
  const shown = total > 0 ? items : fewest;
  const counted = bundle.matters.filter(({ asked }) => asked).length - elsewhere.length;
  return (
    <section className="section" aria-labelledby="places">
      <h2 id="places">{t("where")}</h2>
      {elsewhere.length > 0 ? (
        <div className="pb-2">
          <p>{t("nowhere", { count: elsewhere.length })}</p>
          <ul className="list-disc pl-5" lang="zh-CN">
            {elsewhere.map(({ code, name, venue }) => (
              <li key={code}>
                {name}
                {venue ? `（${venue}）` : ""}
              </li>
            ))}
          </ul>
          <p className="small">{t("askPlace")}</p>
        </div>
      ) : null}
      {shown.length > 0 ? (
        <>
          <p>
            {total > 0
              ? t("whole", { places: total, matters: counted, rest: elsewhere.length })
              : t("notSingle", { places: fewest.length })}
          </p>
          <WhereFrom code={bundle.code} params={params} isNear={isNear} />
          <ul className="rows">
            {shown.map((place) => (
              <BundlePlaceRow
                key={place.code}
                {...{ bundle, place, at, elder }}
                search={travellingQuery(params)}
                named={total === 0}
              />
            ))}
          </ul>
          {total > items.length ? <p className="small pt-2">{t("more", { count: total - items.length })}</p> : null}
        </>
      ) : null}
    </section>
  );
}

/** From where distances count: the device's position on a tap, or a community out of a list, without a script. */
async function WhereFrom({ code, params, isNear }: { code: string; params: URLSearchParams; isNear: boolean }) {
  const [t, home, locale] = await Promise.all([getTranslations("bundles"), getTranslations("home"), getLocale()]);
  const back = new URLSearchParams(params);
  for (const name of ["near", "place"]) back.delete(name);
  const pick = `/nearby?${new URLSearchParams({ back: back.toString(), to: `bundles/${code}` })}`;
  return (
    <>
      <p className="small">
        {isNear
          ? t.rich("nearest", { place: params.get("place") ?? home("chosenPoint"), ...inChinese })
          : t("unsorted")}
      </p>
      <div className="where no-print border-t-0 py-0">
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
        <a className="tap-line" href={localePath(locale, pick)}>
          {home("pickCommunity")}
        </a>
      </div>
    </>
  );
}
