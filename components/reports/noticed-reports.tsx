import { useTranslations } from "next-intl";
import type { ReportedNoun } from "@/domain/reports/kinds";
import type { KindCount } from "@/domain/reports/rules";

/** What several people say is wrong here, until somebody has verified it. */
export function NoticedReports({ noun, noticed }: { noun: ReportedNoun; noticed: readonly KindCount[] }) {
  const t = useTranslations("reports");
  return noticed.map(({ kind, reporters }) => (
    <p key={kind} className="notice my-2">
      {t("noticed", { count: reporters, kind: t(`kind.${kind}`, { noun }) })}
    </p>
  ));
}
