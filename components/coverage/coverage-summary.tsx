import { getTranslations } from "next-intl/server";
import { ReachMark } from "@/components/coverage/reach-mark";
import type { Coverage } from "@/domain/coverage/coverage";
import { reaches } from "@/domain/coverage/reach";

/** The totals, what they rest on, and the same by township. */
export async function CoverageSummary({ coverage }: { coverage: Omit<Coverage, "nextCursor"> }) {
  const t = await getTranslations("coverage");
  const { items, total, totals, townships, servicePoints, minutes } = coverage;
  const borrowed = items.filter((each) => each.borrowed).length;
  const rows = [...townships, { code: "all", name: null, totals }];
  return (
    <section className="section" aria-labelledby="result">
      <h2 id="result">{t("result")}</h2>
      <div role="status">
        <ul className="coverage-totals">
          {reaches.map((reach) => (
            <li key={reach}>
              <b>{totals[reach]}</b> <ReachMark reach={reach} />
            </li>
          ))}
        </ul>
        <p>
          {t("resultLine", { total, points: servicePoints.total })}{" "}
          {servicePoints.total === 0 ? t("noPosts") : t("asPlaced", { count: totals.asPlaced, minutes })}
        </p>
      </div>
      <EstimateNote coverage={coverage} />
      <p className="small">
        {t("onePerCommunity")} {borrowed > 0 ? t("borrowed", { count: borrowed }) : null}{" "}
        {servicePoints.withoutPosition > 0 ? t("postsWithout", { count: servicePoints.withoutPosition }) : null}
      </p>
      {townships.length > 1 ? (
        <table className="data-table township-table">
          <caption className="sr-only">{t("byTownship")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("township")}</th>
              {reaches.map((reach) => (
                <th key={reach} scope="col" className="number">
                  <ReachMark reach={reach} compact />
                </th>
              ))}
              <th scope="col" className="number">
                {t("placed")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name, totals: counts }) => (
              <tr key={code}>
                <th scope="row" lang={name ? "zh-CN" : undefined}>
                  {name ?? t("all")}
                </th>
                {reaches.map((reach) => (
                  <td key={reach} className="number">
                    {counts[reach]}
                  </td>
                ))}
                <td className="number">{counts.asPlaced}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

type Reckoned = Pick<Coverage, "estimate" | "mode" | "times">;

/** By what the minutes were reckoned, and what that leaves out. */
export async function EstimateNote({ coverage: { estimate, mode, times } }: { coverage: Reckoned }) {
  const t = await getTranslations("coverage");
  const { detour, metresPerMinute, overheadMinutes } = estimate;
  return (
    <p className="small">
      <span className="tag">{times === "routing" ? t("routing") : t("estimate", { detour })}</span>{" "}
      {times === "routing"
        ? t("routingNote")
        : t("estimateNote", { speed: metresPerMinute, overhead: overheadMinutes })}{" "}
      {mode === "wheelchair" ? t("wheelchairNote") : null}
    </p>
  );
}
