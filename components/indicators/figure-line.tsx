import { useLocale } from "next-intl";
import { FigureContext } from "@/components/indicators/figure-context";
import { figureHref } from "@/components/indicators/figure-href";
import { IndicatorValue } from "@/components/indicators/indicator-value";
import { CitationLine } from "@/components/truth/citation-line";
import type { Figure } from "@/domain/indicators/indicator";

/** One figure by itself: value, name, what it is about, what is noted, and who says so. */
export function FigureLine({ figure, withName }: { figure: Figure; withName: boolean }) {
  const locale = useLocale();
  const { indicator, observation } = figure;
  return (
    <div className="pb-1">
      <strong>
        <IndicatorValue observation={observation} unit={indicator.unit} />
      </strong>{" "}
      {withName ? (
        <a href={figureHref(locale, figure)} lang="zh-CN">
          {indicator.name}
        </a>
      ) : null}
      <span className="small block">
        <FigureContext observation={observation} />
      </span>
      {observation.note ? (
        <span className="small block" lang="zh-CN">
          {observation.note}
        </span>
      ) : null}
      <span className="small block">
        <CitationLine citation={observation.source} label="" />
      </span>
    </div>
  );
}
