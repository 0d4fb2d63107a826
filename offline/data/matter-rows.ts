import type { MatterSummary } from "@/domain/matters/matter";
import type { MatterRecord } from "@/offline/data/records";
import { store } from "@/offline/data/store";
import { type MatterRow, matterSummaryOf } from "@/server/matters/rows";

export function matterRow(row: MatterRecord): MatterRow {
  return {
    code: row.code,
    name: row.name,
    short_name: row.short_name ?? null,
    department: row.department,
    topic: row.topic,
    audience: row.audience ?? [],
    task_type: row.task_type,
    accept_levels: row.accept_levels ?? [],
    promised_limit: row.promised_limit ?? null,
    quality: row.quality,
    place_count: store().offeringsOf(row.code).length,
  };
}

export function matterSummary(row: MatterRecord): MatterSummary {
  return matterSummaryOf(matterRow(row));
}
