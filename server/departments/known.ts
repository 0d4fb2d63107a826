import "server-only";
import { database } from "@/server/db/client";
import { shownRows } from "@/server/truth/sample";

/**
 * Every department that anything of ours belongs to, by name: matters have one, projects those that lead them and
 * those that a milestone waits for.
 */
export async function knownDepartments(): Promise<string[]> {
  const { matters, projects } = await departmentsByUse();
  return inOrder([...matters, ...projects]);
}

const inOrder = (names: readonly string[]) => [...new Set(names)].sort((a, b) => a.localeCompare(b, "zh-CN"));

/**
 * The same by what belongs to them: the two are seldom written alike. What a report calls by no name ("a department
 * of the government") is an estimate, and nobody's department.
 */
export async function departmentsByUse(): Promise<{ matters: string[]; projects: string[] }> {
  const where = shownRows();
  const [matters, duties, milestones] = await Promise.all([
    database().matter.findMany({ where, distinct: ["department"], select: { department: true } }),
    database().duty.findMany({
      where: { ...where, role: "department", quality: { not: "approximate" } },
      distinct: ["post"],
      select: { post: true },
    }),
    database().milestone.findMany({
      where: { ...where, department: { not: null } },
      distinct: ["department"],
      select: { department: true },
    }),
  ]);
  const ofMilestones = milestones.map(({ department }) => department).filter((name) => name !== null);
  return {
    matters: inOrder(matters.map(({ department }) => department)),
    projects: inOrder([...duties.map(({ post }) => post), ...ofMilestones]),
  };
}
