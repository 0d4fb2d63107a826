import { useLocale, useTranslations } from "next-intl";
import { AsOf } from "@/components/truth/as-of";
import { CitationLine } from "@/components/truth/citation-line";
import { type InvestmentPart, type ReportedInvestment, shareOf } from "@/domain/projects/investment";
import { formatMoney, formatPeriod } from "@/i18n/format";

/** The sum of what is reported for a list of projects, what most of it rests on, and every part of it with its source. */
export function InvestmentSum({ sum, total }: { sum: ReportedInvestment; total: number }) {
  const t = useTranslations("projects");
  const locale = useLocale();
  const moneyOf = useMoney();
  const { reported, parts } = sum;
  const [largest] = parts;
  if (!largest) return <p className="small">{t("noInvestment", { total })}</p>;
  const date = formatPeriod(largest.asOf ?? largest.source.published, locale);
  return (
    <div className="small">
      <p>
        {t("investmentSum", { reported, total, money: moneyOf(sum) })}{" "}
        {parts.length > 1
          ? t("investmentMostly", {
              ...{ share: shareOf(largest, sum), money: moneyOf(largest), count: largest.reported },
              date,
            })
          : null}
      </p>
      <details>
        <summary className="tap-line">
          {t("investmentParts", { count: new Set(parts.map(({ source }) => source.code)).size })}
        </summary>
        <ul className="pb-2">
          {parts.map((part) => (
            <li key={`${part.source.code} ${part.asOf}`} className="py-1">
              {t("investmentPart", { count: part.reported, money: moneyOf(part) })} ·{" "}
              <AsOf asOf={part.asOf} source={part.source} />
              <br />
              <CitationLine citation={part.source} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function useMoney(): (of: Pick<InvestmentPart, "qualifier" | "yuan">) => string {
  const terms = useTranslations("terms");
  const locale = useLocale();
  return ({ qualifier, yuan }) => terms(`qualifier.${qualifier}`, { value: formatMoney(yuan, locale) });
}
