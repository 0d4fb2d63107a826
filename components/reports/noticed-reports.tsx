import { useTranslations } from "next-intl";
import type { ReportedNoun } from "@/domain/reports/kinds";
import type { NoticedKind } from "@/domain/reports/rules";

/** What is wrong here by what several people say, or by what an official has found, until it is corrected. */
export function NoticedReports({ noun, noticed }: { noun: ReportedNoun; noticed: readonly NoticedKind[] }) {
  const t = useTranslations("reports");
  return noticed.map(({ kind, reporters, isConfirmed }) => (
    <p key={kind} className="notice my-2">
      {t(isConfirmed ? "noticedConfirmed" : "noticed", { count: reporters, kind: t(`kind.${kind}`, { noun }) })}
    </p>
  ));
}
