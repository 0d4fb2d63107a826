import type { TaskType } from "@/domain/matters/matter";

/**
 * The national dictionary of task types (domain.md §2.1.2), as far as a person applies for them.
 * 02 penalties, 03 coercion, 04 levies and 06 inspections are done to people, not for them, and stay out.
 * The word beside each code is its message key.
 */
export const taskTypeKeys = {
  "01": "licence",
  "05": "benefit",
  "07": "confirmation",
  "08": "reward",
  "09": "ruling",
  "10": "other-power",
  "20": "public-service",
} as const satisfies Record<TaskType, string>;
export type TaskTypeKey = (typeof taskTypeKeys)[TaskType];

/** In the dictionary's order; `Object.keys` would put "10" and "20" first, as they look like indices. */
export const taskTypes: readonly TaskType[] = ["01", "05", "07", "08", "09", "10", "20"];

/** The labels of provincial exports, without 行政. Provinces disagree on numbers, so files are read by label. */
const labels: Record<string, TaskType> = {
  许可: "01",
  给付: "05",
  确认: "07",
  奖励: "08",
  裁决: "09",
  其他行政权力: "10",
  公共服务: "20",
};

/** The type a file means by a label ("行政许可") or by the national code; null for any other. */
export function taskTypeOf(text: string): TaskType | null {
  const word = text.trim().replace(/^行政/, "");
  return taskTypes.find((code) => code === word) ?? (Object.hasOwn(labels, word) ? (labels[word] ?? null) : null);
}
