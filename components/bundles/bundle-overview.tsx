import { getTranslations } from "next-intl/server";
import { durationKind, namesOf } from "@/components/bundles/bundle-text";
import { type Fact, FactList } from "@/components/ui/fact-list";
import { inChinese } from "@/components/ui/in-chinese";
import { KnownOr } from "@/components/ui/known-or";
import type { Bundle } from "@/domain/bundles/bundle";

/** How long it takes together and how often one has to come: reckoned here, and saying how. */
export async function BundleOverview({ bundle }: { bundle: Bundle }) {
  const t = await getTranslations("bundles");
  return (
    <section className="section" aria-labelledby="overview">
      <h2 id="overview">
        {t("overview")} <span className="tag">{t("estimated")}</span>
      </h2>
      <FactList facts={[await limitFact(bundle), await visitsFact(bundle)]} />
    </section>
  );
}

async function limitFact(bundle: Bundle): Promise<Fact> {
  const [t, comma] = await Promise.all([
    getTranslations("bundles"),
    getTranslations("matters").then((m) => m("comma")),
  ]);
  const { limit } = bundle.estimate;
  const asked = bundle.matters.filter((matter) => matter.asked);
  const isKnown = limit.unknown.length < asked.length;
  const how = limit.of.length === 0 ? "same-day" : limit.how;
  const named = (codes: readonly string[]) => ({ names: namesOf(bundle, codes).join(comma), ...inChinese });
  return {
    name: t("limit"),
    value: (
      <KnownOr>{isKnown ? <strong>{t(`duration.${durationKind(limit)}`, limitDays(limit))}</strong> : null}</KnownOr>
    ),
    below: (
      <>
        {isKnown ? t.rich(`limitHow.${how}`, named(limit.of)) : null}{" "}
        {limit.unknown.length > 0 ? t.rich("limitUnknown", named(limit.unknown)) : null}
      </>
    ),
  };
}

const limitDays = ({ workingDays, days }: { workingDays: number; days: number }) => ({ workingDays, days });

async function visitsFact({ estimate, places, matters }: Bundle): Promise<Fact> {
  const t = await getTranslations("bundles");
  const elsewhere = places.nowhere.length;
  const isOutside = elsewhere === matters.filter(({ asked }) => asked).length;
  const visits = estimate.visits + (places.total === 0 ? Math.max(0, places.fewest.length - 1) : 0);
  if (isOutside) return { name: t("visits"), value: t("outside") };
  return {
    name: t("visits"),
    value: <strong>{t("visitCount", { count: visits })}</strong>,
    below: (
      <>
        {t("visitsHow")} {elsewhere > 0 ? t("visitsElsewhere", { count: elsewhere }) : null}
      </>
    ),
  };
}
