import type { ProjectFacts } from "@/domain/projects/light/history";
import { openDues } from "@/domain/projects/overdue";
import type { ProjectRecord, ResponsibleRole } from "@/domain/projects/record";
import type { ValueQuality } from "@/domain/truth/quality";

/** Who answers for a project, and how well that is known. */
export type Named = { post: string; quality: ValueQuality };

const byWorth: readonly ValueQuality[] = ["reported", "approximate", "sample", "unknown"];

/** Who has a role, in the order of the file, each once: where several rows name somebody, as the best known of them. */
export function namedIn({ duties }: Pick<ProjectRecord, "duties">, role: ResponsibleRole): Named[] {
  return distinct(duties.filter((duty) => duty.role === role));
}

/**
 * The departments that answer for a project on a day: those that lead it, then those that owe something in it, a
 * milestone, a problem or a paper, which are asked for it whoever leads.
 */
export function departmentsOf(record: ProjectRecord, facts: ProjectFacts, on: string): Named[] {
  const leading = record.duties.filter(({ role }) => role === "department");
  if (facts.stage === "completed") return distinct(leading);
  const owing = openDues(record, facts, on).flatMap(({ owner, quality }) => (owner ? [{ post: owner, quality }] : []));
  return distinct([...leading, ...owing]);
}

function distinct(all: readonly Named[]): Named[] {
  const best = new Map<string, ValueQuality>();
  for (const { post, quality } of all) {
    const known = best.get(post);
    if (known === undefined || byWorth.indexOf(quality) < byWorth.indexOf(known)) best.set(post, quality);
  }
  return [...best].map(([post, quality]) => ({ post, quality }));
}
