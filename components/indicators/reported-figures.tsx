import { getLocale, getTranslations } from "next-intl/server";
import { FigureContext } from "@/components/indicators/figure-context";
import { figureText } from "@/components/indicators/figure-text";
import { CitationLine } from "@/components/truth/citation-line";
import { FactList } from "@/components/ui/fact-list";
import { inChinese } from "@/components/ui/in-chinese";
import type { Indicator } from "@/domain/indicators/indicator";
import { formatNumber } from "@/i18n/format";

type Props = {
  groups: { topic: string; indicators: Indicator[] }[];
  /** The region that they are of, where that is more than the place of the page. */
  of?: string;
};

/** Figures that a source reports about a place, each with what this map has, period and source; nothing where there are none. */
export async function ReportedFigures({ groups, of }: Props) {
  if (groups.length === 0) return null;
  const [t, terms, locale] = await Promise.all([getTranslations("indicators"), getTranslations("terms"), getLocale()]);
  const facts = groups.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) =>
      indicator.observations.map((observation) => ({
        name: <span lang="zh-CN">{indicator.name}</span>,
        value: terms(`qualifier.${observation.qualifier}`, { value: figureText(observation, indicator.unit, locale) }),
        below: (
          <>
            {observation.loaded
              ? `${t("loaded", { count: formatNumber(observation.loaded.count, locale), what: terms(`loadedCount.${observation.loaded.name}`) })} · `
              : null}
            <FigureContext observation={observation} /> · <CitationLine citation={observation.source} />
          </>
        ),
      })),
    ),
  );
  return (
    <section className="section" aria-labelledby="reported-figures">
      <h2 id="reported-figures">{t("reportedFigures")}</h2>
      {of ? <p className="small">{t.rich("reportedOf", { region: of, ...inChinese })}</p> : null}
      <FactList facts={facts} />
    </section>
  );
}
