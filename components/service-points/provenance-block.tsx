import { getTranslations } from "next-intl/server";
import { CitationLine } from "@/components/truth/citation-line";
import { PositionTag } from "@/components/truth/position-tag";
import { QualityTag } from "@/components/truth/quality-tag";
import { FactList } from "@/components/ui/fact-list";
import type { ServicePoint } from "@/domain/service-points/service-point";

/** Where each part of this page comes from, how exact it is, and when somebody last confirmed it. */
export async function ProvenanceBlock({ point }: { point: ServicePoint }) {
  const t = await getTranslations("truth");
  return (
    <section className="section">
      <h2>{t("provenance")}</h2>
      <FactList
        facts={[
          { name: t("source"), value: <CitationLine citation={point.source} label="" /> },
          {
            name: t("positionSource"),
            value: <PositionTag position={point.position} />,
            below: point.positionSource ? <CitationLine citation={point.positionSource} label="" /> : null,
          },
          {
            name: t("hoursSource"),
            value:
              point.hoursQuality === "reported" ? t("quality.reported") : <QualityTag quality={point.hoursQuality} />,
          },
          {
            name: t("verification"),
            value: point.verifiedAt ? t("verifiedOn", { date: point.verifiedAt }) : t("neverVerified"),
          },
          ...(point.note ? [{ name: t("note"), value: <span lang="zh-CN">{point.note}</span> }] : []),
        ]}
      />
    </section>
  );
}
