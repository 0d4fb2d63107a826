import { getTranslations } from "next-intl/server";
import { countsBeside } from "@/components/facilities/figures-beside";
import { ReportedBesideLoaded } from "@/components/indicators/reported-beside-loaded";
import type { FacilityKind } from "@/domain/facilities/facility";
import { environment } from "@/server/db/environment";
import { findFiguresBeside } from "@/server/indicators/queries";

/** What the reports count of this kind in the district, beside what this map has; nothing where they count none. */
export async function FiguresBeside({ kind, region }: { kind: FacilityKind; region: string | null }) {
  const counts = countsBeside[kind];
  if (!counts) return null;
  const district = region?.slice(0, 6) ?? environment().DISTRICT;
  const [t, terms, figures] = await Promise.all([
    getTranslations("facilities"),
    getTranslations("terms.facilityKind"),
    findFiguresBeside(counts, district),
  ]);
  if (figures.length === 0) return null;
  return (
    <section className="section" aria-labelledby="figures">
      <h2 id="figures">{t("inDistrict", { kind: terms(kind) })}</h2>
      <ReportedBesideLoaded figures={figures} />
    </section>
  );
}
