import { ChevronRight } from "lucide";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { withTravelling } from "@/components/ui/list-query";

type Props = {
  steps: { name: string; href: string; lang?: string }[];
  /** Of this page: its day and place go along, where the steps do not say them themselves. */
  params?: URLSearchParams;
};

/** Where this page stands, from the start page down; each step a link. */
export async function PageTrail({ steps, params }: Props) {
  const t = await getTranslations("site");
  return (
    <nav aria-label={t("breadcrumb")} className="trail no-print">
      <ol>
        {steps.map((step, index) => (
          <li key={step.href}>
            {index > 0 ? <Icon of={ChevronRight} size={14} /> : null}
            <a href={params ? withTravelling(step.href, params) : step.href} lang={step.lang}>
              {step.name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
