import { getTranslations } from "next-intl/server";
import { inChinese } from "@/components/ui/in-chinese";
import type { Matter } from "@/domain/matters/matter";
import type { LeftOut } from "@/domain/plan/plan";

/** What of the basket is not on the trip, why, and what to do instead. */
export async function LeftOutMatters({ leftOut, matters }: { leftOut: LeftOut[]; matters: Matter[] }) {
  if (leftOut.length === 0) return null;
  const t = await getTranslations("plan");
  const comma = (await getTranslations("matters"))("comma");
  return (
    <section className="section" aria-labelledby="left-out">
      <h2 id="left-out">{t("leftOutHeading")}</h2>
      <ul className="rows">
        {leftOut.map(({ matter, reason, after }) => {
          const url = matters.find(({ code }) => code === matter.code)?.onlineUrl;
          return (
            <li key={matter.code} className="py-2">
              <span className="row-title" lang="zh-CN">
                {matter.name}
              </span>
              <span className="row-line">
                {t.rich(`leftOut.${reason}`, { names: after.map(({ name }) => name).join(comma), ...inChinese })}{" "}
                {reason === "online" && url ? (
                  <a className="tap-line" href={url} rel="noopener external">
                    {t("doOnline")}
                  </a>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
