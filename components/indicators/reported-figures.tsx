import { getLocale, getTranslations } from "next-intl/server";
import { FigureContext } from "@/components/indicators/figure-context";
import { figureText } from "@/components/indicators/figure-text";
import { CitationLine } from "@/components/truth/citation-line";
import { FactList } from "@/components/ui/fact-list";
import type { Indicator } from "@/domain/indicators/indicator";

/** Figures that a source reports about a place, each with period and source; nothing where there are none. */
export async function ReportedFigures({ groups }: { groups: { topic: string; indicators: Indicator[] }[] }) {
  if (groups.length === 0) return null;
  const [t, terms, locale] = await Promise.all([getTranslations("indicators"), getTranslations("terms"), getLocale()]);
  const facts = groups.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) =>
      indicator.observations.map((observation) => ({
        name: <span lang="zh-CN">{indicator.name}</span>,
        value: terms(`qualifier.${observation.qualifier}`, { value: figureText(observation, indicator.unit, locale) }),
        below: (
          <>
            <FigureContext observation={observation} /> · <CitationLine citation={observation.source} />
          </>
        ),
      })),
    ),
  );
  return (
    <section className="section" aria-labelledby="reported-figures">
      <h2 id="reported-figures">{t("reportedFigures")}</h2>
      <FactList facts={facts} />
    </section>
  );
}
