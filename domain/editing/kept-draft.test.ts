import { expect, it } from "vitest";
import {
  entriesToKeep,
  type FormEntries,
  holdsMore,
  isSameWork,
  type KeptDraft,
  mergeWork,
  readDraft,
  writeDraft,
} from "@/domain/editing/kept-draft";

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

const shown: FormEntries = [
  ["name", "大厅"],
  ["open", "yes"],
  ["lng", "115.8"],
  ["crs", "wgs84"],
  ["phones.0.label", ""],
  ["phones.0.number", "110"],
];
/** The form with some texts changed; null takes a field out, as an unticked box. */
const having = (changes: Record<string, string | null>): FormEntries => [
  ...shown.filter(([name]) => changes[name] === undefined),
  ...Object.entries(changes).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
];
const sorted = (entries: FormEntries) => [...entries].map((entry) => entry.join("=")).sort();

it.each<[string, Record<string, string | null>, Record<string, string | null>, Record<string, string | null>]>([
  ["nothing typed since", { name: "旧" }, {}, { name: "旧" }],
  ["another field typed", { name: "旧" }, { "phones.0.number": "120" }, { name: "旧", "phones.0.number": "120" }],
  ["the same field typed", { name: "旧" }, { name: "新" }, { name: "新" }],
  ["a box unticked since", { name: "旧" }, { open: null }, { name: "旧", open: null }],
  ["a box unticked before", { open: null }, { name: "新" }, { open: null, name: "新" }],
  ["half a position each", { crs: "gcj02", lng: "115.9" }, { lng: "116" }, { lng: "116" }],
  ["rows of one list", { "phones.0.label": "值班" }, { "phones.1.number": "119" }, { "phones.1.number": "119" }],
])("kept work is put together with what was typed since: %s", (_, kept, typed, expected) => {
  expect(sorted(mergeWork(having(kept), shown, having(typed)))).toEqual(sorted(having(expected)));
});

it.each<[string, Record<string, string | null>, readonly string[], boolean]>([
  ["the same", {}, [], false],
  ["spaces around it", { name: " 大厅 " }, [], false],
  ["an empty row more", { "phones.1.label": "", "phones.1.number": "" }, [], false],
  ["another text", { name: "新" }, [], true],
  ["an emptied field", { name: "" }, [], true],
  ["an unticked box", { open: null }, [], true],
  ["a row more", { "phones.1.number": "119" }, [], true],
  ["a row that the server completes", { "phones.0.number": "0791-110" }, ["phones"], false],
])("of kept work the form may show less: %s", (_, kept, apart, expected) => {
  expect(holdsMore(having(kept), shown, apart)).toBe(expected);
});
