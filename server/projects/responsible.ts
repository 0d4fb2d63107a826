import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { type Named, namedIn } from "@/domain/projects/named";
import type { ProjectRecord, ResponsibleRole } from "@/domain/projects/record";
import { departmentBook } from "@/server/projects/books";
import { countLights, followed, type LightCounts } from "@/server/projects/followed";

/** Somebody who answers for projects; `post` is null for the projects that name nobody. */
export type ResponsibleGroup = {
  post: string | null;
  /** Whether the source says only that there is somebody, not who. */
  isUnnamed: boolean;
  total: number;
  /** For how many of its projects it is only a sample. */
  sampled: number;
  lights: LightCounts;
};

/** `projects`: how many different ones the groups hold; one counts in every group that answers for it. */
export type Responsibility = { groups: ResponsibleGroup[]; projects: number };

type Member = { record: ProjectRecord; quality: Named["quality"] | null };

/** Who answers for the projects that match, the most reds first, then the most yellows. */
export async function responsibleFor(filter: PlaceFilter, at: Date, role: ResponsibleRole): Promise<Responsibility> {
  const { records, lights, histories } = await followed(filter, at);
  const departments = role === "department" ? departmentBook(histories, lights.on) : null;
  const members = new Map<string | null, Member[]>();
  const add = (post: string | null, member: Member) => {
    const own = members.get(post);
    if (own) own.push(member);
    else members.set(post, [member]);
  };
  for (const record of records) {
    const named = departments ? (departments.get(record.code) ?? []) : namedIn(record, role);
    for (const { post, quality } of named) add(post, { record, quality });
    if (named.length === 0) add(null, { record, quality: null });
  }
  const groups = [...members].map(([post, own]) => ({
    post,
    isUnnamed: own.some(({ quality }) => quality === "approximate"),
    total: own.length,
    sampled: own.filter(({ quality }) => quality === "sample").length,
    lights: countLights(
      own.map(({ record }) => record),
      lights,
    ),
  }));
  return { groups: groups.sort(worstFirst), projects: records.length };
}

const worstFirst = (a: ResponsibleGroup, b: ResponsibleGroup): number =>
  Number(a.post === null) - Number(b.post === null) ||
  b.lights.red - a.lights.red ||
  b.lights.yellow - a.lights.yellow ||
  b.total - a.total;
