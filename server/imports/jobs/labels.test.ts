import { describe, expect, it } from "vitest";
import { targetNames } from "@/domain/imports/target-name";
import { messages as en } from "@/i18n/messages/en";
import { messages as zh } from "@/i18n/messages/zh";
import { targets } from "@/importers/target-list";
import { historyPath } from "@/server/imports/jobs/labels";

describe.each([
  ["zh", zh],
  ["en", en],
])("in %s", (_, { editingRecords }) => {
  it.each(targetNames)("every column of %s has a name", (target) => {
    const nameless = Object.keys(targets[target].columns).filter((column) => !(column in editingRecords.column));
    expect(nameless).toEqual([]);
  });
});

it.each([
  ["facilities", "F1", "/console/records/facilities/F1/history"],
  ["offerings", "M001\u001fSP 1", "/console/records/service-points/SP%201/history"],
  ["problem-events", "P1\u001fQ2\u001f3", "/console/records/projects/P1/history"],
  ["observations", "GDP-2025", null],
  ["sources", "S", null],
] as const)("the history of a row of %s, %j, stands at %s", (target, key, path) => {
  expect(historyPath(target, key)).toBe(path);
});
