import { getTranslations } from "next-intl/server";
import { durationKind, namesOf } from "@/components/bundles/bundle-text";
import { type Fact, FactList } from "@/components/ui/fact-list";
import { inChinese } from "@/components/ui/in-chinese";
import { KnownOr } from "@/components/ui/known-or";
import type { Bundle } from "@/domain/bundles/bundle";

/** How long it takes together and how often one has to come, to which places: reckoned here, and saying how. */
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
  const { places, intakeOnly } = bundle.estimate;
  // In the place that completes it; the nearest one may only take it in.
  const isTakenInSomewhere = bundle.places.items.some(({ takenIn }) =>
    takenIn.some((code) => !intakeOnly.includes(code)),
  );
  const isKnown = limit.unknown.length + intakeOnly.length < asked.length || limit.of.length > 0;
  const how = limit.of.length === 0 ? sameDay() : limit.how;
  const named = (codes: readonly string[]) => ({ names: namesOf(bundle, codes).join(comma), ...inChinese });
  return {
    name: t("limit"),
    value: <KnownOr>{isKnown ? <strong>{durationText()}</strong> : null}</KnownOr>,
    below: (
      <>
        {isKnown ? t.rich(`limitHow.${how}`, named(limit.of)) : null}{" "}
        {intakeOnly.length > 0 ? t.rich("limitIntake", named(intakeOnly)) : null}{" "}
        {isTakenInSomewhere ? t("limitSomeIntake") : null}{" "}
        {limit.unknown.length > 0 ? t.rich("limitUnknown", named(limit.unknown)) : null}
      </>
    ),
  };

  /** What is promised within the day takes longer where it is only taken in, and a way more for each place. */
  function sameDay() {
    if (intakeOnly.length + limit.unknown.length > 0) return "same-day-others";
    return places > 1 ? "same-day-each" : "same-day";
  }

  function durationText() {
    const kind = durationKind(limit);
    if (kind !== "within-day") return t(`duration.${kind}`, limitDays(limit));
    if (intakeOnly.length > 0) return t("duration.waiting");
    return t(places > 1 ? "duration.day-each" : "duration.within-day");
  }
}

const limitDays = ({ workingDays, days }: { workingDays: number; days: number }) => ({ workingDays, days });

async function visitsFact(bundle: Bundle): Promise<Fact> {
  const [t, comma] = await Promise.all([
    getTranslations("bundles"),
    getTranslations("matters").then((m) => m("comma")),
  ]);
  const { visits, places, elsewhere } = bundle.estimate;
  const onMap = places - elsewhere.length;
  return {
    name: t("visits"),
    value: <strong>{t("visitCount", { count: visits })}</strong>,
    below: (
      <>
        {t(onMap > 0 ? "visitsHow" : "outside", { places: onMap })}{" "}
        {elsewhere.map(({ venue, matters }) => (
          <span key={matters.join()} className="block">
            {t.rich(venue ? "visitElsewhere" : "visitUnknown", {
              venue: venue ?? "",
              names: namesOf(bundle, matters).join(comma),
              ...inChinese,
            })}
          </span>
        ))}
      </>
    ),
  };
}
