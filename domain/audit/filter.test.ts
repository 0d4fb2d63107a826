import { describe, expect, it } from "vitest";
import { BEGINNING } from "@/domain/audit/chain";
import type { AuditEntry } from "@/domain/audit/entry";
import { importEvent } from "@/domain/audit/events";
import { auditFilterSchema, cursorBehind, entryBefore } from "@/domain/audit/filter";
import { AUDIT_COLUMNS, auditRow } from "@/domain/audit/table";
import type { ImportReport } from "@/domain/imports/import-report";
import { csvLines } from "@/domain/lists/csv";

describe("a filter of the account", () => {
  it.each([
    [{}, true],
    [{ actor: "user:7" }, true],
    [{ actor: "command-line", action: "import", from: "2026-11-01", to: "2026-11-30" }, true],
    [{ actor: "user:" }, false],
    [{ actor: "root" }, false],
    [{ action: "anything" }, false],
    [{ from: "2026-13-01" }, false],
    [{ to: "yesterday" }, false],
  ])("%j: %s", (given, isGood) => {
    expect(auditFilterSchema.safeParse(given).success).toBe(isGood);
  });

  it.each([["1"], ["987654321012345678"]])("pages behind entry %s", (id) => {
    expect(entryBefore(cursorBehind({ id }))).toBe(id);
  });

  it.each(["", "a", "YTA", "bzIw", "YTEgb3IgMQ"])("knows that %j is no cursor", (cursor) => {
    expect(entryBefore(cursor)).toBeNull();
  });
});

describe("the account as a table", () => {
  it("has a cell for every column, and none that a spreadsheet would run", () => {
    const entry: AuditEntry = {
      id: "7",
      at: "2026-11-21T19:00:00.000Z",
      actor: "user:7",
      action: "change",
      noun: "matters",
      code: "=1+1",
      region: null,
      department: "-cmd",
      before: null,
      after: { b: "x", a: "=2" },
      requestId: null,
      previousHash: BEGINNING.hash,
      hash: BEGINNING.hash,
    };
    expect(auditRow(entry)).toHaveLength(AUDIT_COLUMNS.length);
    expect(csvLines([auditRow(entry)])).toBe(
      `7,2026-11-21T19:00:00.000Z,user:7,change,matters,'=1+1,,'-cmd,,"{""a"":""=2"",""b"":""x""}",,${BEGINNING.hash},${BEGINNING.hash}\r\n`,
    );
  });
});

describe("an import as an event", () => {
  it.each([
    ["data/nanchang/matters.csv", "matters.csv"],
    ["C:\\files\\事项.xlsx [事项]", "事项.xlsx [事项]"],
  ])("names the file %s without its folder", (file, name) => {
    const counts = { read: 3, accepted: 2, rejected: 1, new: 1, changed: 1, unchanged: 0, removed: 0 };
    const report = { target: "matters", file, ...counts, written: true } as ImportReport;
    expect(importEvent(report)).toEqual({ action: "import", noun: "matters", after: { file: name, ...counts } });
  });
});
