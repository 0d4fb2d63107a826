import "server-only";
import { database } from "@/server/db/client";
import { shownRows } from "@/server/truth/sample";

/**
 * Every department that anything of ours belongs to, by name: matters have one, projects those that lead them and
 * those that a milestone waits for.
 */
export async function knownDepartments(): Promise<string[]> {
  const where = shownRows();
  const [matters, duties, milestones] = await Promise.all([
    database().matter.findMany({ where, distinct: ["department"], select: { department: true } }),
    database().duty.findMany({ where: { ...where, role: "department" }, distinct: ["post"], select: { post: true } }),
    database().milestone.findMany({
      where: { ...where, department: { not: null } },
      distinct: ["department"],
      select: { department: true },
    }),
  ]);
  const names = [...matters, ...milestones].map(({ department }) => department);
  const known = new Set([...names, ...duties.map(({ post }) => post)].filter((name) => name !== null));
  return [...known].sort((a, b) => a.localeCompare(b, "zh-CN"));
}
