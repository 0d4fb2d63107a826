import { getLocale, getTranslations } from "next-intl/server";
import { ReachMark } from "@/components/coverage/reach-mark";
import { PositionTag } from "@/components/truth/position-tag";
import { ChipLinks } from "@/components/ui/chip-links";
import { queryWith } from "@/components/ui/list-query";
import { type CoverageOrder, type CoveredCommunity, coverageOrders } from "@/domain/coverage/coverage";
import { localePath } from "@/i18n/locales";

type Props = { items: CoveredCommunity[]; order: CoverageOrder; params: URLSearchParams };

/** Every community in words, in the order one asks for, and the same table as a file. */
export async function CoverageTable({ items, order, params }: Props) {
  const [t, locale] = await Promise.all([getTranslations("coverage"), getLocale()]);
  const path = localePath(locale, "/coverage");
  const columns = [
    { key: "community", orders: ["name", "township"] },
    { key: "state", orders: ["worst"] },
    { key: "time", orders: ["nearest"] },
    { key: "nearest", orders: [] },
  ] as const;
  const isSorted = (orders: readonly string[]) => orders.includes(order);
  return (
    <section className="section" aria-labelledby="table">
      <h2 id="table">{t("table")}</h2>
      <div className="no-print flex flex-wrap gap-2 pb-2">
        <ChipLinks
          name={t("sort")}
          chips={coverageOrders.map((each) => ({
            label: t(`sorts.${each}`),
            href: `${path}${queryWith(params, { sort: each === "worst" ? null : each })}#table`,
            on: each === order,
          }))}
        />
        <a className="button" href={`${path}/csv${queryWith(params, {})}`} download>
          {t("csv")}
        </a>
      </div>
      <table className="data-table coverage-table">
        <thead>
          <tr>
            {columns.map(({ key, orders }) => (
              <th key={key} scope="col" aria-sort={isSorted(orders) ? "ascending" : undefined}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ code, name, township, position, reach, nearest, minutes }) => (
            <tr key={code}>
              <th scope="row">
                <a href={localePath(locale, `/regions/${code}`)} lang="zh-CN">
                  {name}
                </a>{" "}
                <span className="small font-normal">
                  <span lang="zh-CN">{township?.name}</span> <PositionTag position={position} />
                </span>
              </th>
              <td>
                <ReachMark reach={reach} />
              </td>
              <td>{minutes === null ? t("noTime") : t("minutesTo", { minutes })}</td>
              <td>
                {nearest ? (
                  <a href={localePath(locale, `/service-points/${nearest.code}`)} lang="zh-CN">
                    {nearest.name}
                  </a>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
