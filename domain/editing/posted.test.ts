import { describe, expect, it } from "vitest";
import { completed, readPosted } from "@/domain/editing/posted";
import { proposedCode } from "@/domain/editing/proposed-code";
import { recordForms } from "@/domain/editing/record-forms";
import { canonicalValues, versionOf } from "@/domain/editing/record-values";

const form = recordForms["service-points"];

describe("a form that came back", () => {
  it("is read: lines as they are stored, ticks as one list, rows without the empty and the removed ones", () => {
    const part = readPosted(form, [
      ["name", " 甲站 "],
      ["note", "一\r\n二"],
      ["amenities", ""],
      ["amenities", "toilet"],
      ["amenities", "wifi"],
      ["windows.0.code", "W1"],
      ["windows.1.code", "W2"],
      ["windows.1.remove", "yes"],
      ["windows.2.code", ""],
      ["windows.10.code", "W10"],
      ["unheard", "of"],
    ]);
    expect(part).toEqual({
      fields: { name: "甲站", note: "一\n二", amenities: "toilet；wifi" },
      lists: { windows: [{ code: "W1" }, { code: "W10" }] },
    });
  });

  it("changes only what it showed", () => {
    const current = canonicalValues(form, {
      fields: { code: "P1", name: "甲", address: "新路" },
      lists: { windows: [{ code: "W1" }, { code: "W2" }] },
    });
    const shown = { fields: { name: "甲" }, lists: { windows: [{ code: "W1" }] } };
    const sent = { fields: { name: "乙" }, lists: { windows: [] } };
    const { base, mine } = completed(form, { current, shown, sent });
    expect([base.fields.name, mine.fields.name, mine.fields.address]).toEqual(["甲", "乙", "新路"]);
    expect(mine.lists.windows?.map(({ code }) => code)).toEqual(["W2"]);
  });
});

describe("a version", () => {
  const values = { fields: { name: "甲" }, lists: { windows: [{ code: "W10" }, { code: "W9" }] } };

  it("is the same for the same content, in whatever order", () => {
    const other = { fields: { address: "", name: "甲" }, lists: { windows: [...values.lists.windows].reverse() } };
    expect(versionOf(form, values)).toBe(versionOf(form, other));
    expect(versionOf(form, values)).not.toBe(versionOf(form, { ...values, fields: { name: "乙" } }));
  });
});

it.each([
  ["matters", ["M001", "M272", "X9"], "M273"],
  ["matters", [], "M001"],
  ["service-points", ["360113-hall", "point-007", "point-x"], "point-008"],
  ["indicators", ["I999"], "I1000"],
] as const)("a new code of %s after %j is %s", (noun, taken, expected) => {
  expect(proposedCode(noun, taken)).toBe(expected);
});
