import { useTranslations } from "next-intl";
import { CitationLine } from "@/components/truth/citation-line";
import type { Project } from "@/domain/projects/project";

/** Everything a sheet rests on, each source once. */
export function SheetSources({ project }: { project: Project }) {
  const t = useTranslations("projectPage");
  const { source, positionSource, milestones, problems, progress, duties, parties } = project;
  const all = [
    source,
    ...(positionSource ? [positionSource] : []),
    ...[milestones, problems, progress, duties, parties].flatMap((rows) => rows.map((row) => row.source)),
  ];
  const each = [...new Map(all.map((citation) => [citation.code, { ...citation, section: null }])).values()];
  return (
    <section className="sheet-part">
      <h2>{t("sources")}</h2>
      <ul className="sheet-list sheet-sources">
        {each.map((citation) => (
          <li key={citation.code}>
            <CitationLine citation={citation} label="" />
          </li>
        ))}
      </ul>
    </section>
  );
}
