/** The attribute by which a facility names the projects that build, enlarge or renew it: their codes, 、 between several. */
export const PROJECT_ATTRIBUTE = "project";

/** Codes of the projects at the same place. */
export function projectsAt(attributes: Record<string, string>): string[] {
  return (attributes[PROJECT_ATTRIBUTE] ?? "")
    .split("、")
    .map((code) => code.trim())
    .filter(Boolean);
}
