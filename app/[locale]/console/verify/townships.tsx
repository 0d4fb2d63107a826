import { getTranslations } from "next-intl/server";
import { FilterSelects } from "@/components/ui/filter-selects";
import { rowKey } from "@/domain/verification/board";
import type { QueueNoun, QueueRecord } from "@/domain/verification/queue";
import { regionNamesOf } from "@/server/regions/names";
import type { QueueAsked } from "./queue-asked";

type TownshipsProps = { records: QueueRecord[]; asked: QueueAsked; path: string; query: URLSearchParams };

/** Choice of a township, or for guides of a department; nothing where there is only one. */
export async function Townships({ records, asked, path, query }: TownshipsProps) {
  const [t, terms] = await Promise.all([getTranslations("verification"), getTranslations("lists")]);
  const keys = records.map((record) => rowKey(record, "township")).filter((key) => key !== "");
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size < 2) return null;
  const ofGuides: QueueNoun = "matters";
  const names = asked.noun === ofGuides ? new Map<string, string>() : await regionNamesOf([...counts.keys()]);
  return (
    <FilterSelects
      path={path}
      params={query}
      selects={[
        {
          name: asked.noun === ofGuides ? "department" : "region",
          label: t(asked.noun === ofGuides ? "row.department" : "township"),
          chosen: (asked.noun === ofGuides ? asked.department : asked.region) ?? undefined,
          options: [...counts]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([value, count]) => ({
              value,
              count,
              label: terms("option", { name: names.get(value) ?? value, count }),
            })),
        },
      ]}
    />
  );
}
