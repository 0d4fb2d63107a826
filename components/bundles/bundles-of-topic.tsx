import { getTranslations } from "next-intl/server";
import { BundleRow } from "@/components/bundles/bundle-row";
import type { BundleSummary } from "@/domain/bundles/bundle";

/** What of a theme is easier done together, above its matters. */
export async function BundlesOfTopic({ bundles, search }: { bundles: BundleSummary[]; search: string }) {
  if (bundles.length === 0) return null;
  const t = await getTranslations("bundles");
  return (
    <section className="section" aria-labelledby="bundles">
      <h2 id="bundles">{t("inTopic")}</h2>
      <ul className="rows gap-x-12 md:columns-2 [&>li]:break-inside-avoid">
        {bundles.map((bundle) => (
          <BundleRow key={bundle.code} bundle={bundle} search={search} />
        ))}
      </ul>
    </section>
  );
}
