import { getTranslations } from "next-intl/server";
import { namesOf } from "@/components/bundles/bundle-text";
import { ChecklistRow } from "@/components/plan/checklist-row";
import { inChinese } from "@/components/ui/in-chinese";
import { RememberTicks } from "@/components/ui/remember-ticks";
import { TicksKept } from "@/components/ui/ticks-kept";
import type { Bundle } from "@/domain/bundles/bundle";
import { papersOfNobody } from "@/domain/plan/checklist";

/** What to bring for all matters that count, each paper once; last what the bundle itself yields. */
export async function BundleChecklist({ bundle }: { bundle: Bundle }) {
  const [t, plan] = await Promise.all([getTranslations("bundles"), getTranslations("plan")]);
  const { materials } = bundle;
  const ofNobody = papersOfNobody(materials);
  const isUnpublished = materials.some(
    ({ original, copies, necessity }) => original === null || copies === null || !necessity,
  );
  return (
    <section className="section" aria-labelledby="checklist">
      <h2 id="checklist">
        {t("checklist")} <span className="small font-normal">{t("bringCount", { count: materials.length })}</span>
      </h2>
      <p className="small no-print">
        {t(materials.length === 0 ? "checklistEmpty" : "checklistHelp")}
        {materials.length > 0 ? <TicksKept /> : null}
      </p>
      <ul className="rows" id="ticks">
        {[...materials]
          .sort((a, b) => Number(a.yieldedBy !== null) - Number(b.yieldedBy !== null))
          .map((item) => (
            <ChecklistRow
              key={item.name}
              item={item}
              isHolderOpen={ofNobody.has(item.name)}
              below={
                item.yieldedBy
                  ? t.rich("yielded", { matter: namesOf(bundle, [item.yieldedBy]).join(), ...inChinese })
                  : null
              }
            />
          ))}
      </ul>
      {isUnpublished ? <p className="small py-2">{plan("unpublished")}</p> : null}
      <RememberTicks list="ticks" />
    </section>
  );
}
