import type { ShownLight } from "@/domain/projects/light/light";
import type { LightRule } from "@/domain/projects/light/thresholds";
import type { Project, ProjectField } from "@/domain/projects/project";

/** The lists and fields that a rule's reasons would give away. */
const tells: Partial<Record<LightRule, ProjectField>> = {
  "behind-schedule": "progress",
  "schedule-ratio": "progress",
  "investment-ratio": "progress",
  "statistics-delay": "statistics",
  "problem-overdue": "problems",
  "problem-age": "problems",
  "paper-overdue": "deferrals",
};

/** A light without the reasons that tell of internal fields: its colour is for everyone, what is behind it is not. */
export function publicLight(light: ShownLight, internal: readonly ProjectField[]): ShownLight {
  const isShown = light.findings.map(({ rule }) => {
    const field = tells[rule];
    return !field || !internal.includes(field);
  });
  return {
    ...light,
    findings: light.findings.filter((_, index) => isShown[index]),
    reasons: light.reasons.filter((_, index) => isShown[index]),
  };
}

/** A project as everybody may see it: internal fields as if nothing were known, internal lists empty. */
export function publicProject(project: Project, internal: readonly ProjectField[]): Project {
  const hides = (field: ProjectField): boolean => internal.includes(field);
  return {
    ...project,
    ...(hides("investment") ? { totalInvestment: null, investmentQualifier: null } : {}),
    ...(hides("funding") ? { funding: {} } : {}),
    ...(hides("annual-plan") ? { annualPlan: null, annualPlanYear: null } : {}),
    ...(hides("statistics") ? { statistics: null, statisticsSince: null } : {}),
    ...(hides("progress") ? { progress: [] } : {}),
    ...(hides("problems") ? { problems: [] } : {}),
    ...(hides("duties") ? { duties: [] } : {}),
    ...(hides("parties") ? { parties: [] } : {}),
    ...(hides("deferrals") ? { deferrals: [] } : {}),
    ...(hides("photos") ? { photos: [] } : {}),
    light: publicLight(project.light, internal),
  };
}
