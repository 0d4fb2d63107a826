import type { ProjectSummary } from "@/domain/projects/project";

/**
 * The sum of what is reported, and of how many projects. Some of the sums are bounds ("more than"),
 * so the total is one too.
 */
export function reportedInvestment(projects: Pick<ProjectSummary, "totalInvestment" | "investmentQualifier">[]) {
  const reported = projects.filter((project) => project.totalInvestment !== null);
  return {
    yuan: reported.reduce((sum, project) => sum + (project.totalInvestment ?? 0), 0),
    reported: reported.length,
    isExact: reported.every((project) => (project.investmentQualifier ?? "exactly") === "exactly"),
  };
}
