import { ChevronRight } from "lucide";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";

/** Where this page stands, from the start page down; each step a link. */
export async function PageTrail({ steps }: { steps: { name: string; href: string; lang?: string }[] }) {
  const t = await getTranslations("site");
  return (
    <nav aria-label={t("breadcrumb")} className="trail no-print">
      <ol>
        {steps.map((step, index) => (
          <li key={step.href}>
            <a href={step.href} lang={step.lang}>
              {step.name}
            </a>
            {index < steps.length - 1 ? <Icon of={ChevronRight} size={14} /> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
