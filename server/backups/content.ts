import "server-only";
import { createHash } from "node:crypto";
import { quoted, type Table } from "@/server/backups/structure";
import type { Connection } from "@/server/imports/connection";

/** How many rows, and the sum of their hashes: equal for equal rows in whatever order. */
export type Content = { rows: number; checksum: string };

/** 60 bits of each hash, so that PostgreSQL can add them up as whole numbers. */
const HEX_DIGITS = 15;

/**
 * The query for a table's rows as a backup writes them: one JSON object each, every value as
 * the text that PostgreSQL itself reads back exactly. As JSON's own values, an SQL NULL and a
 * stored JSON `null` would look the same, and an array would lose its bounds.
 */
export function rowsAsText({ schema, name, columns }: Table): string {
  const texts = columns.map((column) => `${quoted(column.name)}::text AS ${quoted(column.name)}`);
  return `SELECT to_jsonb(r)::text AS line FROM (SELECT ${texts.join(", ")} FROM ${quoted(schema, name)}) AS r`;
}

/** Counts and sums up a table as it is stored, and tells its longest row in bytes. */
export async function storedContent(connection: Connection, table: Table): Promise<Content & { longest: number }> {
  const { rows } = await connection.query<{ rows: string; checksum: string; longest: number }>(`
    SELECT count(*)::text AS rows, coalesce(max(octet_length(line)), 0) AS longest,
      coalesce(sum(
        ('x' || left(encode(sha256(convert_to(line, 'UTF8')), 'hex'), ${HEX_DIGITS}))::bit(${HEX_DIGITS * 4})::bigint
      ), 0)::text AS checksum
    FROM (${rowsAsText(table)}) AS lines`);
  const [found] = rows;
  if (!found) throw new Error(`The table ${table.name} gave no count.`);
  return { ...found, rows: Number(found.rows) };
}

/** Sums up rows on their way to or from a file, as `storedContent` does in the database. */
export class ContentSum {
  #rows = 0;
  #sum = 0n;

  add(line: string | Buffer): void {
    this.#rows += 1;
    this.#sum += createHash("sha256").update(line).digest().readBigUInt64BE() >> BigInt(64 - HEX_DIGITS * 4);
  }

  get content(): Content {
    return { rows: this.#rows, checksum: `${this.#sum}` };
  }
}

export function isSame(one: Content, other: Content): boolean {
  return one.rows === other.rows && one.checksum === other.checksum;
}
