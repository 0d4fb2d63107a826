import { useLocale, useTranslations } from "next-intl";
import { figureHref } from "@/components/indicators/figure-href";
import { figureText } from "@/components/indicators/figure-text";
import { IndicatorValue } from "@/components/indicators/indicator-value";
import { isMoney } from "@/domain/indicators/derivations";
import type { Derived } from "@/domain/indicators/derive";
import type { Figure } from "@/domain/indicators/indicator";

/** An input of a derived value: its name, period and value, leading to it. */
function Input({ figure: { indicator, observation } }: { figure: Figure }) {
  const locale = useLocale();
  return (
    <a href={figureHref(locale, { indicator, observation })} lang="zh-CN">
      {indicator.name} {observation.period} <IndicatorValue observation={observation} unit={indicator.unit} />
    </a>
  );
}

/** One derived value, marked as such: what it is, how it comes about, and what to mind. */
function DerivedRow({ derived: { kind, of, by, unit, result, mixesPeriods, years } }: { derived: Derived }) {
  const t = useTranslations("indicators.derived");
  const terms = useTranslations("terms.qualifier");
  const locale = useLocale();
  const name = <span lang="zh-CN">{by.indicator.name}</span>;
  const label = t.rich(`label.${kind}`, { by: () => name, years: years ?? 0 });
  const formula = t.rich(`formula.${kind}`, {
    of: () => <Input figure={of} />,
    by: () => <Input figure={by} />,
    years: years ?? 0,
  });
  const isRefused = "refused" in result;
  const cautions = [
    mixesPeriods && !isRefused ? t("mixedPeriods") : null,
    years !== null && isMoney(of.indicator.unit) ? t("nominal") : null,
  ].filter((caution) => caution !== null);
  return (
    <li>
      {isRefused ? null : <span className="tag tag-accent mode">{t("tag")}</span>}{" "}
      <span lang="zh-CN">{of.observation.regionName}</span> {label}{" "}
      {isRefused ? (
        <span className="text-muted">{t(`refused.${result.refused}`)}</span>
      ) : (
        <strong lang="zh-CN">
          {terms(result.qualifier, {
            value: figureText({ value: result.value, valueHigh: result.high, valueText: null }, unit, locale),
          })}
        </strong>
      )}
      <span className="small block">
        {isRefused ? null : "= "}
        {formula}
        {cautions.map((caution) => ` · ${caution}`)}
      </span>
    </li>
  );
}

/** What is worked out from reported figures, each with its formula and its inputs. */
export function DerivedList({ derived }: { derived: Derived[] }) {
  const t = useTranslations("indicators.derived");
  return (
    <ul className="derived-list" aria-label={t("heading")}>
      {derived.map((each) => (
        <DerivedRow key={`${each.kind} ${each.of.observation.code} ${each.by.observation.code}`} derived={each} />
      ))}
    </ul>
  );
}
