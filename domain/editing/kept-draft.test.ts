import { expect, it } from "vitest";
import { entriesToKeep, isSameWork, type KeptDraft, readDraft, writeDraft } from "@/domain/editing/kept-draft";

const draft: KeptDraft = {
  version: "7",
  at: "2026-11-21T10:32:00+08:00",
  entries: [
    ["name", "大厅"],
    ["name", "二"],
  ],
};

it("keeps texts, but no files, passwords or fields of the framework", () => {
  const form = new FormData();
  form.append("name", "大厅");
  form.append("name", "二");
  form.append("password", "copper lantern");
  form.append("photo", new File(["x"], "x.jpg"));
  form.append("$ACTION_ID_1", "");
  expect(entriesToKeep(form, new Set(["password"]))).toEqual(draft.entries);
});

it("reads back what it wrote", () => {
  expect(readDraft(writeDraft(draft))).toEqual(draft);
});

it.each([
  ["nothing", null],
  ["an empty text", ""],
  ["no JSON", "{"],
  ["null", "null"],
  ["another shape", '{"entries":[]}'],
  ["no time", JSON.stringify({ ...draft, at: "soon" })],
  ["entries that are no pairs", JSON.stringify({ ...draft, entries: [["name"]] })],
  ["values that are no texts", JSON.stringify({ ...draft, entries: [["name", 1]] })],
])("has nothing to restore from %s", (_, text) => {
  expect(readDraft(text)).toBeNull();
});

it("does not keep what would fill the storage", () => {
  expect(writeDraft({ ...draft, entries: [["name", "长".repeat(300_000)]] })).toBeNull();
});

it.each([
  [[["a", "1"]], [["a", "1"]], true],
  [[["a", "1"]], [["a", "2"]], false],
  [[["a", "1"]], [["b", "1"]], false],
  [
    [["a", "1"]],
    [
      ["a", "1"],
      ["a", "2"],
    ],
    false,
  ],
] as const)("%j and %j are the same work: %s", (one, other, expected) => {
  expect(isSameWork(one, other)).toBe(expected);
});

it.each([
  [["phones"], true],
  [["name"], false],
  [[], false],
] as const)("sets %j apart, with the fields of their rows", (apart, expected) => {
  const typed = [
    ["name", "大厅"],
    ["phones.0.number", "83835678"],
  ] as const;
  const completed = [
    ["name", "大厅"],
    ["phones.0.number", "0791-83835678"],
  ] as const;
  expect(isSameWork(typed, completed, apart)).toBe(expected);
});
