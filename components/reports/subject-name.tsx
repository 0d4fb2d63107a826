import { useTranslations } from "next-intl";
import type { ReportedNoun } from "@/domain/reports/kinds";

/** Parts of the site by the first word of their paths, as the navigation calls them. */
const parts = ["matters", "plan", "projects", "indicators", "facilities", "circle", "coverage", "about"] as const;

/** What a report is about: a record by its name, a page by the part of the site it belongs to. */
export function SubjectName({ noun, name }: { noun: ReportedNoun; name: string }) {
  const t = useTranslations();
  if (noun !== "pages") return <span lang="zh-CN">{name}</span>;
  if (name === "/") return t("reports.aboutSite");
  const part = parts.find((each) => name.split("/")[1] === each);
  return part ? `${t(`site.${part}`)} ${name}` : name;
}
