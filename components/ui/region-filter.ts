import type { ListFilter } from "@/components/ui/list-filter";

type Asked = {
  label: string;
  districts: readonly { code: string; name: string }[];
  /** Code of the region that is chosen, which need not be a district, and its name, where it is known. */
  chosen?: string;
  name?: string;
  counts?: Partial<Record<string, number>>;
};

/** The filter by region, with the districts as its choices. */
export function regionFilter({ label, districts, chosen, name, counts }: Asked): ListFilter {
  return {
    name: "region",
    label,
    choices: districts.map((district) => ({
      ...{ value: district.code, label: district.name, lang: "zh-CN" },
      count: counts && (counts[district.code] ?? 0),
    })),
    chosen: chosen ? [chosen] : [],
    unlisted: name,
  };
}
