import { useLocale, useTranslations } from "next-intl";
import { CitationLine } from "@/components/truth/citation-line";
import type { LightPolicy } from "@/domain/projects/light/policy";
import { limitColours } from "@/domain/projects/light/simulation";
import { lightRules, lightRuleUnits } from "@/domain/projects/light/thresholds";
import { formatNumber, formatPeriod } from "@/i18n/format";

/** Every rule that is in force: what it looks at, from which amount on it gives which colour, and on what basis. */
export function PolicyTable({ policy: { since, thresholds, sources, next } }: { policy: LightPolicy }) {
  const t = useTranslations("lightPolicy");
  const lights = useTranslations("lights");
  const locale = useLocale();
  const limit = (rule: (typeof lightRules)[number], amount: number | null | undefined) => {
    if (typeof amount !== "number") return t("never");
    const [unit, text] = [lights(`unit.${lightRuleUnits[rule]}`), formatNumber(amount, locale)];
    if (lightRuleUnits[rule] === "per-cent") return t("below", { limit: text, unit });
    return amount === 0 ? t("from0") : t("from", { limit: text, unit });
  };
  return (
    <section className="section" aria-labelledby="in-force">
      <h2 id="in-force">{t("inForce")}</h2>
      <p>
        {since ? t("since", { date: formatPeriod(since, locale) }) : t("own", { preset: t("presetName.combined") })}
        {next ? ` ${t("later", { date: formatPeriod(next, locale) })}` : null}
      </p>
      <table className="data-table policy-table">
        <thead>
          <tr>
            <th scope="col">{t("rule")}</th>
            {limitColours.map((colour) => (
              <th key={colour} scope="col">
                <span className={`status status-${colour === "red" ? "late" : "warning"}`}>
                  <span aria-hidden>{colour === "red" ? "■" : "▲"}</span> {t(`line.${colour}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lightRules.flatMap((rule) => {
            const threshold = thresholds[rule];
            const source = sources.get(rule);
            if (!threshold) return [];
            return [
              <tr key={rule}>
                <th scope="row">
                  <span className="rule-name">{lights(`rule.${rule}`)}</span>
                  <br />
                  <span className="small">{t(`meaning.${rule}`)}</span>
                  {source ? (
                    <>
                      <br />
                      <CitationLine citation={source} label={t("source")} />
                    </>
                  ) : null}
                </th>
                <td>{limit(rule, threshold.yellow)}</td>
                <td>{limit(rule, threshold.red)}</td>
              </tr>,
            ];
          })}
        </tbody>
      </table>
      <p className="small pt-2">
        {since ? null : <>{t("basis", { basis: t("presetSource.combined") })} </>}
        {t("off")}
      </p>
      <p className="small">{t("unlitRule")}</p>
    </section>
  );
}
