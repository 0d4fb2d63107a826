import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { AuditEntry } from "@/domain/audit/entry";

/** An entry without its own hash: what the hash is taken of. */
export type AuditContent = Omit<AuditEntry, "hash">;

/** Where a chain stands: the number and the hash of an entry. */
export type Link = Pick<AuditEntry, "id" | "hash">;

/** What the first entry follows. */
export const BEGINNING: Link = { id: "0", hash: "0".repeat(64) };

/**
 * - `number`: it does not bear the number after the one before it: entries are missing, or stand twice.
 * - `link`: it follows another entry than the one that stands before it.
 * - `content`: what it says is not what was written.
 */
export type BrokenReason = "number" | "link" | "content";

export type ChainVerdict = { ok: true; last: Link; count: number } | { ok: false; id: string; reason: BrokenReason };

/** The text an entry's hash is taken of: its fields as canonical JSON (RFC 8785), so that one content has one text. */
export function canonicalContent(content: AuditContent): string {
  const { id, at, actor, action, noun, code, region, department, before, after, requestId, previousHash } = content;
  const fields = { id, at, actor, action, noun, code, region, department, before, after, requestId, previousHash };
  return canonicalize(fields) ?? "";
}

/** SHA-256 of an entry's canonical content in UTF-8, in hexadecimal. */
export function hashOf(content: AuditContent): string {
  return createHash("sha256").update(canonicalContent(content), "utf8").digest("hex");
}

/** The number of the entry after a link. */
export function numberAfter({ id }: Link): string {
  return `${BigInt(id) + 1n}`;
}

function brokenBy(entry: AuditEntry, before: Link): BrokenReason | null {
  if (entry.id !== numberAfter(before)) return "number";
  if (entry.previousHash !== before.hash) return "link";
  return entry.hash === hashOf(entry) ? null : "content";
}

/**
 * Walks entries in their order, and stops at the first that is not what it was.
 *
 * @param after where an earlier part of the chain ended, so that a long one can be walked in parts.
 */
export function verifyChain(entries: readonly AuditEntry[], after: Link = BEGINNING): ChainVerdict {
  let last = after;
  for (const entry of entries) {
    const reason = brokenBy(entry, last);
    if (reason) return { ok: false, id: entry.id, reason };
    last = { id: entry.id, hash: entry.hash };
  }
  return { ok: true, last, count: entries.length };
}
