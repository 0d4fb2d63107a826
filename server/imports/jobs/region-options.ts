import "server-only";
import { database } from "@/server/db/client";
import type { Option } from "@/server/imports/jobs/mapping-view";

/** Every region, by its code, as a person tells two of one name apart: by what they lie in. */
export async function regionOptions(): Promise<Option[]> {
  const regions = await database().region.findMany({
    select: { code: true, name: true, parentCode: true },
    orderBy: { code: "asc" },
  });
  const nameOf = new Map(regions.map(({ code, name }) => [code, name]));
  return regions.map(({ code, name, parentCode }) => {
    const within = parentCode ? nameOf.get(parentCode) : undefined;
    return { value: code, label: `${within ? `${within} ` : ""}${name}（${code}）` };
  });
}
