import { useLocale, useTranslations } from "next-intl";
import { QualityTag } from "@/components/truth/quality-tag";
import { MixedText } from "@/components/ui/mixed-text";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import { type Chain, type ChainMark, type ChainMonth, type ChainState, monthOf } from "@/domain/projects/chain";
import { formatNumber, formatPeriod } from "@/i18n/format";

export const chainTones: Record<ChainState, StatusTone> = {
  done: "done",
  due: "muted",
  late: "late",
  unknown: "warning",
};

/** A chain as a table by month: what a phone shows instead of the drawing, and a screen reader reads. */
export function ChainTable({ chain, name, year }: { chain: Chain; name: string; year: number }) {
  const t = useTranslations("projectViews.chain");
  const months = [...new Set(chain.marks.map((mark) => monthOf(mark, year)))].sort();
  return (
    <table className="chain-table">
      <caption className="sr-only">
        <MixedText text={t("table", { name, year })} />
      </caption>
      <thead>
        <tr className="sr-only">
          <th scope="col">{t("milestone")}</th>
          <th scope="col">{t("when")}</th>
        </tr>
      </thead>
      {months.map((month) => (
        <tbody key={month}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              <MonthHead month={month} progress={chain.months.find((each) => each.month === month)} />
            </th>
          </tr>
          {chain.marks
            .filter((mark) => monthOf(mark, year) === month)
            .map((mark) => (
              <MarkRow key={mark.order} mark={mark} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function MonthHead({ month, progress }: { month: string; progress: ChainMonth | undefined }) {
  const locale = useLocale();
  return progress ? <ProgressText progress={progress} /> : formatPeriod(month, locale);
}

/** How far the work was by the end of a month, and how far it was to be. */
export function ProgressText({ progress }: { progress: ChainMonth }) {
  const t = useTranslations("projectViews.chain");
  const locale = useLocale();
  const perCent = (value: number | null) =>
    value === null ? t("notSaid") : t("perCent", { value: formatNumber(value, locale, 1) });
  return t("progressText", {
    month: formatPeriod(progress.month, locale),
    actual: perCent(progress.actual),
    planned: perCent(progress.planned),
  });
}

function MarkRow({ mark }: { mark: ChainMark }) {
  const t = useTranslations("projectViews.chain");
  const locale = useLocale();
  const date = formatPeriod(mark.date, locale);
  const dates = mark.moved.map((each) => formatPeriod(each, locale)).join(" · ");
  return (
    <tr>
      <td lang="zh-CN">{mark.name}</td>
      <td>
        <StatusMark tone={chainTones[mark.state]}>{t(`state.${mark.state}`)}</StatusMark>{" "}
        {mark.isAbout ? t("about", { date }) : date}
        {mark.moved.length > 0 ? <span className="small"> · {t("movedFrom", { dates })}</span> : null}{" "}
        <QualityTag quality={mark.quality} />
      </td>
    </tr>
  );
}
