import "server-only";
import { database } from "@/server/db/client";
import type { Option } from "@/server/imports/jobs/mapping-view";

/** Every region, by its code, as a person tells two of one name apart: by what they lie in. */
export async function regionOptions(): Promise<Option[]> {
  const regions = await database().region.findMany({
    select: { code: true, name: true, parent: true },
    orderBy: { code: "asc" },
  });
  const nameOf = new Map(regions.map(({ code, name }) => [code, name]));
  return regions.map(({ code, name, parent }) => {
    const within = parent ? nameOf.get(parent) : undefined;
    return { value: code, label: `${within ? `${within} ` : ""}${name}（${code}）` };
  });
}
