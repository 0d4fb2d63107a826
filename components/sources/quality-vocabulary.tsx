import { getTranslations } from "next-intl/server";
import { PositionTag } from "@/components/truth/position-tag";
import { QualityTag } from "@/components/truth/quality-tag";
import { isCertain, positionQualitySchema, valueQualitySchema } from "@/domain/truth/quality";

/** Every mark that says how far to trust something, as it looks on the pages, with what it means. */
export async function QualityVocabulary() {
  const [t, truth] = await Promise.all([getTranslations("about"), getTranslations("truth")]);
  return (
    <section className="section" aria-labelledby="accuracy">
      <h2 id="accuracy">{t("accuracy.heading")}</h2>
      <p className="max-w-[38em] pb-2">{t("accuracy.intro")}</p>
      <h3 className="pt-2 font-bold">{t("accuracy.values")}</h3>
      <dl className="facts">
        {valueQualitySchema.options.map((quality) => (
          <div key={quality}>
            <dt>{quality === "reported" ? truth("quality.reported") : <QualityTag quality={quality} />}</dt>
            <dd>{t(`accuracy.value.${quality}`)}</dd>
          </div>
        ))}
      </dl>
      <h3 className="pt-4 font-bold">{t("accuracy.positions")}</h3>
      <dl className="facts">
        {positionQualitySchema.options.map((quality) => (
          <div key={quality}>
            <dt>
              {isCertain(quality) ? (
                truth(`positionQuality.${quality}`)
              ) : (
                <PositionTag position={{ coordinates: [0, 0], quality, precision: null, source: null }} />
              )}
            </dt>
            <dd>{truth(`positionHelp.${quality}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
