import { getTranslations } from "next-intl/server";
import { FoldedSection } from "@/components/elder/folded-section";
import { HotlineLink } from "@/components/site/hotline-link";
import { CitationLine } from "@/components/truth/citation-line";
import { VerificationBadge } from "@/components/truth/verification-badge";
import { FactList } from "@/components/ui/fact-list";
import { KnownOr } from "@/components/ui/known-or";
import type { Matter } from "@/domain/matters/matter";

/** Below the guide: what it rests on, what people ask, whom to call, and where all this comes from. */
export async function MatterBackground({ matter }: { matter: Matter }) {
  const [t, truth] = await Promise.all([getTranslations("matters"), getTranslations("truth")]);
  return (
    <>
      {matter.faqs.length > 0 ? (
        <FoldedSection id="faqs" title={t("faqs")}>
          <dl lang="zh-CN">
            {matter.faqs.map((faq) => (
              <div key={faq.question} className="border-b border-hairline py-2">
                <dt className="font-bold">{faq.question}</dt>
                <dd>{faq.answer}</dd>
              </div>
            ))}
          </dl>
        </FoldedSection>
      ) : null}
      <FoldedSection id="basis" title={t("basis")}>
        <p lang="zh-CN" className="whitespace-pre-line">
          <KnownOr>{matter.legalBasis}</KnownOr>
        </p>
      </FoldedSection>
      <FoldedSection id="provenance" title={truth("provenance")}>
        <FactList
          facts={[
            {
              name: t("askFirst"),
              value: <HotlineLink className="underline" />,
              below: t("askFirstWhy"),
            },
            {
              name: truth("source"),
              value: <CitationLine citation={matter.source} label="" />,
              below: matter.quality === "reported" ? null : t("typicalNotice"),
            },
            { name: truth("verification"), value: <VerificationBadge verification={matter.verification.guide} /> },
            { name: t("code"), value: [matter.code, matter.catalogCode].filter(Boolean).join(" · ") },
            ...(matter.note ? [{ name: t("note"), value: <span lang="zh-CN">{matter.note}</span> }] : []),
          ]}
        />
      </FoldedSection>
    </>
  );
}
