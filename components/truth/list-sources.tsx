import { useTranslations } from "next-intl";
import { CitationLine } from "@/components/truth/citation-line";
import type { Citation } from "@/domain/sources/source";

/** On paper no row leads to its source: they stand below the list, each once. */
export function ListSources({ citations }: { citations: Citation[] }) {
  const t = useTranslations("truth");
  const each = [...new Map(citations.map((citation) => [citation.code, { ...citation, section: null }])).values()];
  if (each.length === 0) return null;
  return (
    <div className="print-only small pt-3">
      <p>{t("source")}</p>
      <ul>
        {each.map((citation) => (
          <li key={citation.code}>
            <CitationLine citation={citation} label="" />
          </li>
        ))}
      </ul>
    </div>
  );
}
