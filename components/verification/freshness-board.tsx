import { useLocale, useTranslations } from "next-intl";
import { freshnessTones } from "@/components/truth/verification-badge";
import { StatusMark } from "@/components/ui/status-mark";
import type { BoardRow } from "@/domain/verification/board";
import { type FreshnessState, freshnessStates } from "@/domain/verification/freshness";
import { formatPeriod } from "@/i18n/format";

type Props = {
  rows: readonly (BoardRow & { name: string })[];
  total: BoardRow;
  of: "department" | "region" | "level";
  /** The queue of what a number counts; null where that is not theirs. */
  hrefOf: (key: string, state: FreshnessState) => string | null;
};

const heads = { department: "department", region: "township", level: "unit" } as const;

/** A row for each township, unit or department; numbers count groups of fields. */
export function FreshnessBoard({ rows, total, of, hrefOf }: Props) {
  const t = useTranslations("verification");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse has to scroll it, too
    <section className="scroll-x verify-scroll" tabIndex={0} aria-label={t("boardTitle")}>
      <table className="data-table verify-board">
        <thead>
          <tr>
            <th scope="col">{t(`row.${heads[of]}`)}</th>
            <th scope="col" className="number">
              {t("row.freshShare")}
            </th>
            {[...freshnessStates].reverse().map((state) => (
              <th key={state} scope="col" className="number">
                <StatusMark tone={freshnessTones[state]}>{t(`views.${state}`)}</StatusMark>
              </th>
            ))}
            <th scope="col">{t("row.oldest")}</th>
            <th scope="col" className="number">
              {t("row.records")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" lang="zh-CN">
                {row.name}
              </th>
              <Cells row={row} hrefOf={(state) => hrefOf(row.key, state)} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            <Cells row={total} hrefOf={() => null} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Cells({ row, hrefOf }: { row: BoardRow; hrefOf: (state: FreshnessState) => string | null }) {
  const t = useTranslations("verification");
  const locale = useLocale();
  return (
    <>
      <td className="number">{row.freshShare} %</td>
      {[...freshnessStates].reverse().map((state) => {
        const href = row[state] > 0 ? hrefOf(state) : null;
        return (
          <td key={state} className="number">
            {href ? <a href={href}>{row[state]}</a> : row[state]}
          </td>
        );
      })}
      <td>{row.oldest ? formatPeriod(row.oldest, locale) : t("noneVerified")}</td>
      <td className="number">{row.records}</td>
    </>
  );
}
