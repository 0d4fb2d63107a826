import "server-only";
import { createHash } from "node:crypto";
import { Prisma } from "@/prisma/generated/client";

const MARK = "/* planned once */";

/**
 * A statement that each connection plans once and keeps: worth it where planning costs as much as running. Its text has
 * to be one of a few; whatever differs from time to time is a parameter.
 */
export function planned(statement: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(MARK)} ${statement}`;
}

const names = new Map<string, string>();

/** The name under which a connection keeps a planned statement; empty, PostgreSQL's own for none, for every other. */
export function statementName({ sql }: { sql: string }): string {
  if (!sql.startsWith(MARK)) return "";
  let name = names.get(sql);
  if (!name) {
    name = `planned_${createHash("sha256").update(sql).digest("hex").slice(0, 16)}`;
    names.set(sql, name);
  }
  return name;
}
