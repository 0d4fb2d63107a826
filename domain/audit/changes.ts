import canonicalize from "canonicalize";
import type { Details } from "@/domain/audit/entry";

type Json = Details[string];

/** A field of an entry that differs; undefined where it is not told of before or after. */
export type Change = { field: string; before: Json | undefined; after: Json | undefined };

const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || value === "";

/** What an entry tells, field by field in the order of the record; what stayed as it was, or empty, is left out. */
export function changesOf(before: Details | null, after: Details | null): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter(
      ({ before, after }) => !(isEmpty(before) && isEmpty(after)) && canonicalize(before) !== canonicalize(after),
    );
}
