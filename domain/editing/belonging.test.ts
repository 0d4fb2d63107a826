import { expect, it } from "vitest";
import { belongingsOf, mayDo } from "@/domain/editing/belonging";
import type { EditableNoun } from "@/domain/editing/record-forms";
import type { RecordValues } from "@/domain/editing/record-values";

const duties = [
  { role: "department", post: "区住建局" },
  { role: "department", post: "区教体局" },
  { role: "team", post: "专班" },
];

it.each<[EditableNoun, Record<string, string>, string | null, string | null, boolean]>([
  ["service-points", { region: "360113001" }, "360113001", null, true],
  ["service-points", { region: "360113001012" }, "360113001", null, true],
  ["service-points", { region: "360113002" }, "360113001", null, false],
  ["service-points", { region: "" }, "360113001", null, false],
  ["facilities", { region: "" }, null, null, true],
  ["matters", { department: "公安局" }, null, "公安局", true],
  ["matters", { department: "公安局" }, null, "民政局", false],
  ["projects", { region: "360113" }, null, "区教体局", true],
  ["projects", { region: "360113" }, null, "专班", false],
  ["bundles", {}, null, "公安局", false],
  ["indicators", {}, "360113", null, false],
  ["indicators", {}, null, null, true],
])("%s %j, by an administrator of %s and %s: %s", (noun, fields, region, department, expected) => {
  const grants = [{ role: "administrator" as const, region, department }];
  const lists: RecordValues["lists"] = noun === "projects" ? { duties } : {};
  expect(mayDo(grants, "edit", noun, belongingsOf(noun, { fields, lists }))).toBe(expected);
});
