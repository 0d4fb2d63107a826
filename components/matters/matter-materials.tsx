import { getTranslations } from "next-intl/server";
import { QualityTag } from "@/components/truth/quality-tag";
import { inChinese } from "@/components/ui/in-chinese";
import { KnownOr } from "@/components/ui/known-or";
import { RememberTicks } from "@/components/ui/remember-ticks";
import type { Material, Matter } from "@/domain/matters/matter";
import { tickKeys } from "@/domain/plan/checklist";

/** What to bring, as a list to tick off; and once, below it, what nobody has published about it. */
export async function MatterMaterials({ matter }: { matter: Matter }) {
  const [t, terms] = await Promise.all([getTranslations("matters"), getTranslations("terms")]);
  const { materials } = matter;
  const describe = (material: Material) =>
    [
      material.necessity && terms(`necessity.${material.necessity}`),
      material.form && terms(`form.${material.form}`),
      material.copies && t("copies", { count: material.copies }),
    ].filter(Boolean);
  const unpublished = [
    materials.every((material) => material.form === null) ? t("unknownForm") : null,
    materials.every((material) => material.copies === null) ? t("unknownCopies") : null,
    materials.every((material) => material.necessity === null) ? t("unknownNecessity") : null,
  ].filter(Boolean);
  return (
    <section className="section" aria-labelledby="materials">
      <h2 id="materials">{t("whatToBring")}</h2>
      {materials.length > 0 ? <p className="small no-print needs-script">{t("ticksKept")}</p> : null}
      {materials.length === 0 ? <KnownOr>{null}</KnownOr> : null}
      <ul className="rows" id="ticks">
        {materials.map((material) => (
          <li key={material.name + material.condition}>
            <label className="grid grid-cols-[1.75rem_1fr] py-2">
              <input
                type="checkbox"
                name={material.name + (material.condition ?? "")}
                value={tickKeys([matter.code], material.name)}
                autoComplete="off"
                className="mt-1 size-4 accent-accent"
              />
              <span>
                <span className="row-title" lang="zh-CN">
                  {material.name}
                </span>{" "}
                {material.quality === matter.quality ? null : <QualityTag quality={material.quality} />}
                {material.condition ? (
                  <span className="row-line">{t.rich("onlyIf", { condition: material.condition, ...inChinese })}</span>
                ) : null}
                <span className="row-line small">
                  {describe(material).join(" · ")}
                  {material.issuer ? <> {t.rich("issuedBy", { issuer: material.issuer, ...inChinese })}</> : null}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {materials.length > 0 && unpublished.length > 0 ? (
        <p className="small py-2">{t("unpublished", { what: unpublished.join(t("comma")) })}</p>
      ) : null}
      <RememberTicks list="ticks" />
    </section>
  );
}
