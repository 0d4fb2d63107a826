import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

/** Where this page stands, from the start page down; each step a link. */
export async function PageTrail({ steps }: { steps: { name: string; href: string }[] }) {
  const t = await getTranslations("site");
  return (
    <nav aria-label={t("breadcrumb")} className="trail no-print">
      <ol>
        {steps.map((step) => (
          <li key={step.href}>
            <Link href={step.href} prefetch={false}>
              {step.name}
            </Link>
            <ChevronRight aria-hidden size={14} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
