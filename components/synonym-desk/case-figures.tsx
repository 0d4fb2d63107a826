import { useFormatter, useTranslations } from "next-intl";
import type { CaseFigures as Figures } from "@/domain/search/desk-compare";

const rows = ["cases", "top1", "top3", "mrr"] as const;

/** Overall figures of the cases, now and once the draft is published. */
export function CaseFigures({ before, after }: { before: Figures; after: Figures }) {
  const t = useTranslations("synonymDesk");
  const format = useFormatter();
  const shown = (figures: Figures, row: (typeof rows)[number]) => {
    if (row === "cases") return format.number(figures.cases);
    if (row === "mrr") return format.number(figures.mrr, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
    return format.number(figures[row], { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  };
  return (
    <table className="data-table desk-figures">
      <thead>
        <tr>
          <th scope="col">{t("figure")}</th>
          <th scope="col">{t("beforeDraft")}</th>
          <th scope="col">{t("afterDraft")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`figures.${row}`)}</th>
            <td>{shown(before, row)}</td>
            <td>{shown(after, row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
