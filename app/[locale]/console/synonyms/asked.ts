import { mayAnywhere } from "@/domain/accounts/decide";
import type { Official } from "@/server/accounts/official";

export type Raw = Record<string, string | string[] | undefined>;
export type PageProps = { searchParams: Promise<Raw> };

const LONGEST = 200;

/** A value of an address as trimmed text; empty where there is none. */
export function given(raw: Raw, name: string): string {
  const value = raw[name];
  return typeof value === "string" ? value.slice(0, LONGEST).trim() : "";
}

/** The page of a list, from 1 on. */
export function pageGiven(raw: Raw): number {
  const page = Number(given(raw, "page"));
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}

export const mayEdit = ({ grants }: Official) => mayAnywhere(grants, "edit", "synonyms");
export const mayPublish = ({ grants }: Official) => mayAnywhere(grants, "publish", "synonyms");
export const mayExport = ({ grants }: Official) => mayAnywhere(grants, "export", "synonyms");
