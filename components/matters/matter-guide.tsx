import { getTranslations } from "next-intl/server";
import { FoldedSection } from "@/components/elder/folded-section";
import { MatterConditions } from "@/components/matters/matter-conditions";
import { MatterMaterials } from "@/components/matters/matter-materials";
import { QualityTag } from "@/components/truth/quality-tag";
import { type Fact, FactList } from "@/components/ui/fact-list";
import { KnownOr } from "@/components/ui/known-or";
import { LimitText } from "@/components/ui/limit-text";
import type { Matter } from "@/domain/matters/matter";

/** The guide in the order in which people ask: may I, what do I bring, what happens. */
export async function MatterGuide({ matter }: { matter: Matter }) {
  const [t, terms] = await Promise.all([getTranslations("matters"), getTranslations("terms")]);
  const audience = matter.audience.map((each) => terms(`audience.${each}`)).join(t("comma"));
  return (
    <>
      <FoldedSection id="conditions" title={t("whoMay")}>
        <FactList
          facts={[
            { name: t("for"), value: audience },
            { name: t("conditions"), value: <MatterConditions matter={matter} /> },
            ...(matter.venue ? [{ name: t("venueName"), value: <span lang="zh-CN">{matter.venue}</span> }] : []),
          ]}
        />
      </FoldedSection>
      <MatterMaterials matter={matter} />
      <FoldedSection
        id="steps"
        title={
          <>
            {t("howTo")}{" "}
            {matter.steps[0] && matter.steps[0].quality !== matter.quality ? (
              <QualityTag quality={matter.steps[0].quality} />
            ) : null}
          </>
        }
      >
        {matter.steps.length === 0 ? <KnownOr>{null}</KnownOr> : null}
        <ol className="rows" lang="zh-CN">
          {matter.steps.map((step, index) => (
            <li key={step.name} className="grid grid-cols-[1.75rem_1fr] py-2">
              <span className="font-bold text-muted">{index + 1}</span>
              <span>
                <span className="row-title">{step.name}</span>
                {step.description ? <span className="row-line">{step.description}</span> : null}
              </span>
            </li>
          ))}
        </ol>
      </FoldedSection>
    </>
  );
}

/** How long it takes, what it costs, how often one has to come, and what one gets. */
export async function MatterCost({ matter }: { matter: Matter }) {
  const t = await getTranslations("matters");
  return (
    <FoldedSection id="cost" title={t("howLongHowMuch")}>
      <FactList facts={await costFacts(matter)} />
    </FoldedSection>
  );
}

async function costFacts(matter: Matter): Promise<Fact[]> {
  const t = await getTranslations("matters");
  const fees = matter.fees.map((fee) => (
    <span key={fee.name} className="block" lang="zh-CN">
      {fee.name} {fee.standard} <QualityTag quality={fee.quality} />
    </span>
  ));
  return [
    {
      name: t("promised"),
      value: (
        <KnownOr>
          {matter.promisedLimit ? (
            <strong>
              <LimitText limit={matter.promisedLimit} />
            </strong>
          ) : null}
        </KnownOr>
      ),
    },
    {
      name: t("legal"),
      value: <KnownOr>{matter.legalLimit ? <LimitText limit={matter.legalLimit} /> : null}</KnownOr>,
    },
    { name: t("fee"), value: fees.length > 0 ? fees : <KnownOr>{matter.fee}</KnownOr> },
    {
      name: t("visits"),
      value: <KnownOr>{matter.visits === null ? null : t("visitCount", { count: matter.visits })}</KnownOr>,
    },
    { name: t("result"), value: <KnownOr>{matter.result ? <span lang="zh-CN">{matter.result}</span> : null}</KnownOr> },
  ];
}
