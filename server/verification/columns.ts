import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import {
  type GroupRows,
  groupsOf,
  newestDay,
  newestOfferings,
  offeringVerification,
  type VerifiedNoun,
} from "@/server/verification/rows";

/** Stands in the shared SQL where a value goes. */
const HERE = "$here$";

/** Shared SQL with its one kind of place filled in. */
function filled(sql: string, ...values: Prisma.Sql[]): Prisma.Sql {
  const [first = "", ...rest] = sql.split(HERE);
  return rest.reduce(
    (whole, text, index) => Prisma.sql`${whole}${values[index] ?? Prisma.empty}${Prisma.raw(text)}`,
    Prisma.raw(first),
  );
}

/** Column of a record `p`: the newest day on which any group of it was confirmed. */
export function newestDayOf(noun: VerifiedNoun, at: Date): Prisma.Sql {
  return filled(newestDay(noun, "p.code", HERE), Prisma.sql`${at}`);
}

/** Column of a record `p`: the newest verification of each of its groups. */
export function groupsAt(noun: VerifiedNoun, at: Date): Prisma.Sql {
  return filled(groupsOf(noun, "p.code", HERE), Prisma.sql`${at}`);
}

/** Column: the newest verification of one offering. */
export function offeringAt(servicePoint: Prisma.Sql, matter: Prisma.Sql, at: Date): Prisma.Sql {
  return filled(offeringVerification(HERE, HERE, HERE), servicePoint, matter, Prisma.sql`${at}`);
}

/** Table: the newest verification of every offering that has one, by `code` and `matter`. */
export function newestOfferingsAt(at: Date): Prisma.Sql {
  return filled(newestOfferings(HERE), Prisma.sql`${at}`);
}

/** The newest verification of each group of one record. */
export async function verificationsOf(noun: VerifiedNoun, code: string, at: Date): Promise<GroupRows> {
  const column = filled(groupsOf(noun, HERE, HERE), Prisma.sql`${code}`, Prisma.sql`${at}`);
  const rows = await database().$queryRaw<{ groups: GroupRows }[]>`SELECT ${column} AS groups`;
  return rows[0]?.groups ?? {};
}
