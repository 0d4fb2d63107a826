import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { Connection } from "@/server/imports/connection";

/** The transaction of the change that is accounted for: Prisma's, or one that was begun on a connection. */
export type AuditTransaction = Connection | Pick<Prisma.TransactionClient, "$queryRawUnsafe">;

/** Asks for rows by a constant statement; everything that varies is a value. */
export async function rowsIn<Row extends object>(
  transaction: AuditTransaction,
  statement: string,
  values: (string | null)[] = [],
): Promise<Row[]> {
  if ("$queryRawUnsafe" in transaction) return transaction.$queryRawUnsafe<Row[]>(statement, ...values);
  return (await transaction.query<Row>(statement, values)).rows;
}
