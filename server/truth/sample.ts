import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { environment } from "@/server/db/environment";

/**
 * The one place for the rule behind `SAMPLE=off`: a value whose quality is `sample` was made up
 * to show the product. Switched off, it is neither answered nor matched by a filter:
 * a position is absent, hours are unknown, a row of a child table does not exist.
 */
export function showsSample(): boolean {
  if (known === undefined) {
    known = environment().SAMPLE === "on";
    // A query asks a dozen times while it is put together; reading and checking all settings costs 0.1 ms each time.
    queueMicrotask(() => {
      known = undefined;
    });
  }
  return known;
}
let known: boolean | undefined;

/** Rows that are shown, as a condition in SQL; `quality` is a column. */
export function shown(quality: Prisma.Sql): Prisma.Sql {
  return showsSample() ? Prisma.sql`TRUE` : Prisma.sql`${quality} <> 'sample'`;
}

/** A value where it is shown, else NULL. */
export function shownValue(value: Prisma.Sql, quality: Prisma.Sql): Prisma.Sql {
  return showsSample() ? value : Prisma.sql`CASE WHEN ${quality} <> 'sample' THEN ${value} END`;
}

/** Rows that are shown, as a condition of Prisma's `where` on a model with a `quality`. */
export function shownRows(): { quality?: { not: string } } {
  return showsSample() ? {} : { quality: { not: "sample" } };
}
