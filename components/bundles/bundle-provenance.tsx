import { getTranslations } from "next-intl/server";
import { HotlineLink } from "@/components/site/hotline-link";
import { CitationLine } from "@/components/truth/citation-line";
import { FactList } from "@/components/ui/fact-list";
import type { Bundle } from "@/domain/bundles/bundle";

/** Whom to call, and where all this comes from. */
export async function BundleProvenance({ bundle }: { bundle: Bundle }) {
  const [t, matters, truth] = await Promise.all([
    getTranslations("bundles"),
    getTranslations("matters"),
    getTranslations("truth"),
  ]);
  return (
    <section className="section" aria-labelledby="provenance">
      <h2 id="provenance">{truth("provenance")}</h2>
      <FactList
        facts={[
          { name: matters("askFirst"), value: <HotlineLink className="underline" />, below: matters("askFirstWhy") },
          {
            name: truth("source"),
            value: <CitationLine citation={bundle.source} label="" />,
            below: bundle.quality === "reported" ? null : t("typicalNotice"),
          },
          ...(bundle.note ? [{ name: truth("note"), value: <span lang="zh-CN">{bundle.note}</span> }] : []),
        ]}
      />
    </section>
  );
}
