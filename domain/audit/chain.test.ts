import { describe, expect, it } from "vitest";
import { type AuditContent, BEGINNING, canonicalContent, hashOf, type Link, verifyChain } from "@/domain/audit/chain";
import { type AuditEntry, auditEntrySchema } from "@/domain/audit/entry";

function entry(after: Link, told: Partial<AuditContent> = {}): AuditEntry {
  const content: AuditContent = {
    id: `${Number(after.id) + 1}`,
    at: "2026-11-21T19:00:00.000Z",
    actor: "user:7",
    action: "change",
    noun: "matters",
    code: "M001",
    region: null,
    department: null,
    before: { name: "旧名" },
    after: { name: "新名", days: 5 },
    requestId: null,
    previousHash: after.hash,
    ...told,
  };
  return { ...content, hash: hashOf(content) };
}

function chainOf(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  while (entries.length < length) entries.push(entry(entries.at(-1) ?? BEGINNING));
  return entries;
}

const changed = (at: number, change: Partial<AuditEntry>) =>
  chainOf(5).map((each, index) => (index === at ? { ...each, ...change } : each));

describe("canonicalContent", () => {
  it("is RFC 8785: fields in order, numbers and text as JSON has them", () => {
    expect(canonicalContent(entry(BEGINNING, { after: { z: 1.0, a: 1e21, "€": "\u2028", é: [true, null] } }))).toBe(
      `{"action":"change","actor":"user:7","after":{"a":1e+21,"z":1,"é":[true,null],"€":"\u2028"},"at":"2026-11-21T19:00:00.000Z","before":{"name":"旧名"},"code":"M001","department":null,"id":"1","noun":"matters","previousHash":"${"0".repeat(64)}","region":null,"requestId":null}`,
    );
  });

  it("does not hang on the order in which fields were given, nor on what is no part of an entry", () => {
    const one = entry(BEGINNING, { after: { a: 1, b: { c: 2, d: 3 } } });
    const other = { more: 1, ...entry(BEGINNING, { after: { b: { d: 3, c: 2 }, a: 1 } }) };
    expect(hashOf(other)).toBe(hashOf(one));
  });

  it("is stable: chains written by earlier releases stay valid", () => {
    expect(entry(BEGINNING).hash).toBe("72b772ad417443d8a4d35c5cdb1de959c652df0b0240e0bec1f7b49de765b010");
  });
});

describe("verifyChain", () => {
  it("accepts a chain, whole and in parts", () => {
    const entries = chainOf(5);
    const whole = verifyChain(entries);
    expect(whole).toEqual({ ok: true, last: { id: "5", hash: entries[4]?.hash }, count: 5 });
    const half = verifyChain(entries.slice(0, 2));
    expect(verifyChain(entries.slice(2), half.ok ? half.last : BEGINNING)).toEqual({ ...whole, count: 3 });
    expect(verifyChain([])).toEqual({ ok: true, last: BEGINNING, count: 0 });
    expect(entries.every((each) => auditEntrySchema.safeParse(each).success)).toBe(true);
  });

  it.each<[string, AuditEntry[], string, string]>([
    ["another actor", changed(2, { actor: "user:8" }), "3", "content"],
    ["another time", changed(2, { at: "2026-11-21T19:00:00.001Z" }), "3", "content"],
    ["another value inside", changed(1, { after: { name: "新名", days: 6 } }), "2", "content"],
    ["nothing where something was", changed(4, { before: null }), "5", "content"],
    ["another hash", changed(3, { hash: "f".repeat(64) }), "4", "content"],
    ["another hash before", changed(3, { previousHash: "f".repeat(64) }), "4", "link"],
    ["one taken out", chainOf(5).filter(({ id }) => id !== "3"), "4", "number"],
    ["the first taken out", chainOf(5).slice(1), "2", "number"],
    ["one put before the first", [{ ...entry(BEGINNING), id: "0" }, ...chainOf(2)], "0", "number"],
    ["two in each other's place", chainOf(3).toReversed(), "3", "number"],
  ])("finds %s", (_what, entries, id, reason) => {
    expect(verifyChain(entries)).toEqual({ ok: false, id, reason });
  });

  it("finds an entry rewritten with a hash of its own by the one after it", () => {
    const entries = chainOf(3);
    const [first, second, third] = entries;
    if (!first || !second || !third) throw new Error("three were made");
    expect(verifyChain([first, entry(first, { actor: "user:8" }), third])).toEqual({
      ok: false,
      id: "3",
      reason: "link",
    });
  });
});
