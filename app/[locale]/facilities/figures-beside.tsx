import { getLocale, getTranslations } from "next-intl/server";
import { countsBeside, indicatorsBeside } from "@/components/facilities/figures-beside";
import { ReportedBesideLoaded } from "@/components/indicators/reported-beside-loaded";
import { withTravelling } from "@/components/ui/list-query";
import type { FacilityKind } from "@/domain/facilities/facility";
import { localePath } from "@/i18n/locales";
import { findFiguresBeside, findFiguresNamed } from "@/server/indicators/queries";

type Props = {
  kind: FacilityKind;
  /** Any region code; the figures of its district. All districts when absent, none when nobody knows where it is (null). */
  region?: string | null;
  /** Leads to the list of this kind, on the day and from the place of this page. */
  listFor?: URLSearchParams;
};

/** What the reports say of this kind, beside what this map has where the two compare; nothing where they say nothing. */
export async function FiguresBeside({ kind, region, listFor }: Props) {
  const district = region?.slice(0, 6);
  const [t, terms, locale, counted, others] = await Promise.all([
    getTranslations("facilities"),
    getTranslations("terms.facilityKind"),
    getLocale(),
    region === null ? [] : findFiguresBeside(countsBeside[kind] ?? [], district),
    region === null ? [] : findFiguresNamed(indicatorsBeside[kind] ?? [], district),
  ]);
  const known = new Set(counted.map(({ observation }) => observation.code));
  const figures = [...counted, ...others.filter(({ observation }) => !known.has(observation.code))];
  const toList = listFor ? (
    <p className="no-print">
      <a className="tap-line" href={withTravelling(`${localePath(locale, "/facilities")}?kind=${kind}`, listFor)}>
        {t("toList", { kind: terms(kind) })}
      </a>
    </p>
  ) : null;
  if (figures.length === 0) return toList;
  return (
    <section className="section" aria-labelledby="figures">
      <h2 id="figures">{t("inDistrict", { kind: terms(kind) })}</h2>
      <ReportedBesideLoaded figures={figures} withRegion={!district} />
      {toList}
    </section>
  );
}
