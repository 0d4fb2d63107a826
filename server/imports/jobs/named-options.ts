import "server-only";
import type { TargetName } from "@/domain/imports/target-name";
import { database } from "@/server/db/client";
import type { Option } from "@/server/imports/jobs/mapping-view";

/** What a person may choose from where a column names one of them; none where it is to be typed. */
export type NamedOptions = { regions: readonly Option[]; sources: readonly Option[] };

/** @param brought the targets of the upload's tables: sources that it brings itself cannot be listed yet. */
export async function namedOptions(brought: readonly (TargetName | null)[]): Promise<NamedOptions> {
  const [regions, sources] = await Promise.all([
    regionOptions(),
    brought.includes("sources") ? [] : database().source.findMany({ orderBy: { code: "asc" } }),
  ]);
  return { regions, sources: sources.map(({ code, title }) => ({ value: code, label: `${title}（${code}）` })) };
}

/** Every region, by its code, as a person tells two of one name apart: by what they lie in. */
async function regionOptions(): Promise<Option[]> {
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
