import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Holder, holderOf, holds, parseHolder, takeDataFolder } from "@/server/db/data-folder-lock";
import { processIdentity } from "@/server/db/process-identity";

describe("parseHolder", () => {
  it.each<[string, string, Holder | null]>([
    ["a whole lock", "123\nboot 456\nnpm start\n", { pid: 123, identity: "boot 456", purpose: "npm start" }],
    ["nothing", "", null],
    ["one cut off", "123\nboot", null],
    ["another program's file", "hello\nworld\nagain\n", null],
  ])("reads %s", (_, text, holder) => {
    expect(parseHolder(text)).toEqual(holder);
  });
});

describe("holds", () => {
  const holder = { pid: 123, identity: "boot 456", purpose: "npm start" };

  it.each([
    ["the process that wrote it", "boot 456", true],
    ["a later process of the same number", "boot 789", false],
    ["the same number after a reboot", "later-boot 456", false],
    ["no process", null, false],
  ])("knows %s", (_, identity, expected) => {
    expect(holds(holder, () => identity)).toBe(expected);
  });
});

describe("takeDataFolder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "lock-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const lock = (text: string) => writeFileSync(path.join(folder, "in-use"), text);

  it("takes a free folder, tells the next one who has it, and gives it back", () => {
    const release = takeDataFolder(folder, "npm start");
    expect(takeDataFolder(folder, "npm run import")).toMatchObject({ pid: process.pid, purpose: "npm start" });
    if (typeof release !== "function") throw new Error("not taken");
    release();
    expect(readdirSync(folder)).toEqual([]);
    expect(takeDataFolder(folder, "npm run import")).toBeTypeOf("function");
  });

  it.each([
    ["a dead process", `999999\n${processIdentity(process.pid)}\nnpm start\n`],
    ["another program with the same number", `${process.pid}\nsome-boot 1\nnpm start\n`],
    ["a full disk", ""],
  ])("removes the lock left by %s", (_, text) => {
    lock(text);
    expect(takeDataFolder(folder, "npm start")).toBeTypeOf("function");
    expect(holderOf(folder)?.pid).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(["in-use"]);
  });

  it("creates the folder", () => {
    expect(takeDataFolder(path.join(folder, "deep", "er"), "npm start")).toBeTypeOf("function");
  });
});
