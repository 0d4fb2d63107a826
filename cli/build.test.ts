import { mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { notesFolder } from "@/cli/build";

let here: string;
let copy: string;

beforeEach(() => {
  here = realpathSync(mkdtempSync(path.join(tmpdir(), "notes-")));
  copy = realpathSync(mkdtempSync(path.join(tmpdir(), "notes-")));
});
afterEach(() => {
  for (const folder of [here, copy]) rmSync(folder, { recursive: true, force: true });
});

it("a copy of the folder, its cache included, finds none of the original's notes", () => {
  const name = (root: string) => path.relative(root, notesFolder(root));
  expect(name(copy)).not.toBe(name(here));
  expect(path.dirname(name(copy))).toBe(path.dirname(name(here)));
});

it("the same folder by another path finds them", () => {
  const link = path.join(copy, "link");
  symlinkSync(here, link);
  expect(path.basename(notesFolder(link))).toBe(path.basename(notesFolder(here)));
});
