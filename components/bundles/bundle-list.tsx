import { getTranslations } from "next-intl/server";
import { BundleRow } from "@/components/bundles/bundle-row";
import { topicIcons } from "@/components/matters/topic-icons";
import { Icon } from "@/components/ui/icon";
import type { BundleSummary } from "@/domain/bundles/bundle";
import { topics } from "@/domain/matters/matter";

/** Bundles under their life-cycle themes, in the order of life. */
export async function BundleList({ bundles, search }: { bundles: BundleSummary[]; search: string }) {
  const terms = await getTranslations("terms.topic");
  return (
    <div className="gap-x-12 lg:columns-2">
      {topics.map((topic) => {
        const here = bundles.filter((bundle) => bundle.topic === topic);
        if (here.length === 0) return null;
        return (
          <section key={topic} className="section break-inside-avoid" aria-labelledby={`topic-${topic}`}>
            <h2 id={`topic-${topic}`} className="flex items-center gap-2">
              <span className="text-accent">
                <Icon of={topicIcons[topic]} size={20} strokeWidth={1.5} />
              </span>
              {terms(topic)}
            </h2>
            <ul className="rows">
              {here.map((bundle) => (
                <BundleRow key={bundle.code} bundle={bundle} search={search} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
