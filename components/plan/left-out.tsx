import { getLocale, getTranslations } from "next-intl/server";
import { MatterNowhere } from "@/components/home/matter-nowhere";
import { inChinese } from "@/components/ui/in-chinese";
import type { Matter } from "@/domain/matters/matter";
import type { LeftOut } from "@/domain/plan/plan";
import { localePath } from "@/i18n/locales";

/** What of the basket is not on the trip, why, and what to do instead: who else handles it, or the page to do it online. */
export async function LeftOutMatters({ leftOut, matters }: { leftOut: LeftOut[]; matters: Matter[] }) {
  if (leftOut.length === 0) return null;
  const [t, words, locale] = await Promise.all([getTranslations("plan"), getTranslations("matters"), getLocale()]);
  const comma = words("comma");
  return (
    <section className="section" aria-labelledby="left-out">
      <h2 id="left-out">{t("leftOutHeading")}</h2>
      <ul className="rows">
        {leftOut.map(({ matter: { code, name }, reason, after }) => {
          const matter = matters.find((each) => each.code === code);
          return (
            <li key={code} className="py-2 print:py-0.5">
              <a className="row-title" href={localePath(locale, `/matters/${code}`)} lang="zh-CN">
                {name}
              </a>
              {reason === "nowhere" && matter ? (
                <MatterNowhere matter={matter} />
              ) : (
                <span className="row-line">
                  {t.rich(`leftOut.${reason}`, { names: after.map(({ name }) => name).join(comma), ...inChinese })}{" "}
                  {reason === "online" && matter?.onlineUrl ? (
                    <a className="tap-line" href={matter.onlineUrl} rel="noopener external">
                      {t("doOnline")}
                    </a>
                  ) : null}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
