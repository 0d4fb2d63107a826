import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

/** Filters that stand open elsewhere, folded: the list comes first. */
export async function FilterFold({ children }: { children: ReactNode }) {
  const t = await getTranslations("lists");
  return (
    <details className="no-print">
      <summary className="tap-line">{t("filters")}</summary>
      {children}
    </details>
  );
}
