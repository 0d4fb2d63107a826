import { type CaseState, isCaseState } from "@/domain/reports/case-state";
import { type CaseKind, caseKinds, isReportedNoun, numberKinds, type ReportedNoun } from "@/domain/reports/kinds";

/** The kinds by which a queue is narrowed: each by itself, and all that speak of telephone numbers. */
export const kindFilters = [...caseKinds, "numbers"] as const;
export type KindFilter = (typeof kindFilters)[number];

/** Which cases a queue shows: those that are not finished (not answered, or not yet corrected), unless a state or all of them are asked for. */
export type CaseFilter = { state: "open" | "all" | CaseState; kind?: KindFilter; noun?: ReportedNoun; region?: string };

const CODE = /^\d{6,12}$/;

/** The kinds of case that a filter shows. */
export function kindsShown(filter: KindFilter): readonly CaseKind[] {
  return filter === "numbers" ? numberKinds : [filter];
}

/** The filter in an address; what cannot be one is left out and named. */
export function caseFilterOf(raw: Record<string, string | undefined>): { filter: CaseFilter; ignored: string[] } {
  const { state, kind, noun, region } = raw;
  const isState = state === "open" || state === "all" || (state !== undefined && isCaseState(state));
  const shown = kindFilters.find((each) => each === kind);
  const filter: CaseFilter = {
    state: isState ? state : "open",
    ...(shown ? { kind: shown } : {}),
    ...(noun && isReportedNoun(noun) ? { noun } : {}),
    ...(region && CODE.test(region) ? { region } : {}),
  };
  const used = new Map(Object.entries(filter));
  const ignored = Object.entries({ state, kind, noun, region })
    .filter(([name, value]) => value && used.get(name) !== value)
    .map(([name]) => name);
  return { filter, ignored };
}
