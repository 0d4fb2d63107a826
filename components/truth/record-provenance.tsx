import { getLocale, getTranslations } from "next-intl/server";
import { CitationLine } from "@/components/truth/citation-line";
import { type Fact, FactList } from "@/components/ui/fact-list";
import type { Position } from "@/domain/positions/position";
import type { Citation } from "@/domain/sources/source";
import { formatPrecision } from "@/i18n/format";

type Props = {
  source: Citation;
  position: Position | null;
  positionSource: Citation | null;
  aliases: string[];
  note: string | null;
  /** What else there is to say of this kind of record. */
  more?: Fact[];
};

/** Where a record comes from, how exact its position is, what else it is called. */
export async function RecordProvenance({ source, position, positionSource, aliases, note, more = [] }: Props) {
  const [t, locale] = await Promise.all([getTranslations("truth"), getLocale()]);
  const quality = position?.quality ?? "unknown";
  const precision = position?.precision
    ? t("positionPrecision", { metres: formatPrecision(position.precision, locale) })
    : null;
  return (
    <section className="section" aria-labelledby="provenance">
      <h2 id="provenance">{t("provenance")}</h2>
      <FactList
        facts={[
          { name: t("source"), value: <CitationLine citation={source} label="" /> },
          {
            name: t("position"),
            value: [t(`positionQuality.${quality}`), precision].filter(Boolean).join(" · "),
            below: (
              <>
                {t(`positionHelp.${quality}`)}
                {positionSource ? (
                  <>
                    {" "}
                    <CitationLine citation={positionSource} label={t("positionSource")} />
                  </>
                ) : null}
              </>
            ),
          },
          ...more,
          ...(aliases.length > 0
            ? [{ name: t("aliases"), value: <span lang="zh-CN">{aliases.join(" · ")}</span> }]
            : []),
          ...(note ? [{ name: t("note"), value: <span lang="zh-CN">{note}</span> }] : []),
        ]}
      />
    </section>
  );
}
