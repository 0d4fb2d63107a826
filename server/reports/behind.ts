import "server-only";
import { decide } from "@/domain/accounts/decide";
import type { Official } from "@/server/accounts/official";
import { caseIdOf, findCase, firstToCorrect, type ReportCase, type SaidReport, saidIn } from "@/server/reports/cases";

/** A case that leads to a record, and the reports of it that say more than their kind. */
export type CaseBehind = { found: ReportCase; said: SaidReport[]; isAsked: boolean };

/**
 * Which residents' report led to a record, by what its address says; where it says nothing, the oldest of this record
 * that waits for its correction. Null where there is none, or for who may not read it.
 */
export async function caseBehind(
  { grants }: Official,
  { noun, code }: Pick<ReportCase, "noun" | "code">,
  asked: string | null,
): Promise<CaseBehind | null> {
  const id = caseIdOf(asked ?? "");
  const found = await (id === null ? firstToCorrect(noun, code) : findCase(id));
  if (!found || found.noun !== noun || found.code !== code) return null;
  if (!decide(grants, "read", "reports", { region: found.region }).allowed) return null;
  const isAsked = id !== null;
  return { found, isAsked, said: (await saidIn(found.id)).filter(({ note, hasPhoto }) => note !== null || hasPhoto) };
}
