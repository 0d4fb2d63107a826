/** What residents can report about: each record with a page of its own, and every other page by its path. */
export const reportedNouns = [
  "service-points",
  "facilities",
  "projects",
  "matters",
  "bundles",
  "indicators",
  "pages",
] as const;
export type ReportedNoun = (typeof reportedNouns)[number];

/** What can be wrong, in the order in which it is offered. */
export const reportKinds = ["moved", "phone", "wrong-number", "hours", "cannot", "other"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A case is about what residents report, or about a number that did not answer when they called (`calls`). */
export const caseKinds = [...reportKinds, "calls"] as const;
export type CaseKind = (typeof caseKinds)[number];

/** Kinds that put the same number in doubt, whoever says so: whoever looks after telephone numbers reads them together. */
export const numberKinds = ["phone", "wrong-number", "calls"] as const satisfies readonly CaseKind[];

const kinds: Readonly<Record<ReportedNoun, readonly ReportKind[]>> = {
  "service-points": ["moved", "phone", "wrong-number", "hours", "cannot", "other"],
  facilities: ["moved", "hours", "other"],
  projects: ["moved", "other"],
  matters: ["cannot", "phone", "wrong-number", "other"],
  bundles: ["cannot", "other"],
  indicators: ["other"],
  pages: ["other"],
};

/** The kinds of report that make sense of a noun: nobody calls a figure. */
export function kindsOf(noun: ReportedNoun): readonly ReportKind[] {
  return kinds[noun];
}

export function isReportedNoun(text: string): text is ReportedNoun {
  return (reportedNouns as readonly string[]).includes(text);
}

export function isCaseKind(text: string): text is CaseKind {
  return (caseKinds as readonly string[]).includes(text);
}

/** Whether this kind can be reported of this noun. */
export function isKindOf(noun: ReportedNoun, kind: string): kind is ReportKind {
  return (kinds[noun] as readonly string[]).includes(kind);
}

/** What a report is about: a record by its code, or a page by its path. */
export type Subject = { noun: ReportedNoun; code: string };

const PAGE = /^\/(?!\/)[\w\-./]{0,119}$/;
const RECORD = /^\/(service-points|facilities|projects|matters|bundles)\/([^/]{1,80})$/;

/** Deeper than `/projects/` but no project. */
const listed = ["csv", "xlsx", "lights", "briefing"];

/** What somebody was looking at, by the path of the page without its locale; null where it is no page of ours. */
export function subjectOfPath(path: string): Subject | null {
  const [, noun, code] = RECORD.exec(path) ?? [];
  if (noun && code && isReportedNoun(noun) && !listed.includes(code)) return { noun, code };
  return PAGE.test(path) && !path.startsWith("/console") ? { noun: "pages", code: path } : null;
}

/** The path of the page that a report is about, without its locale. */
export function pathOfSubject({ noun, code }: Subject): string {
  if (noun === "pages") return PAGE.test(code) ? code : "/";
  return noun === "indicators" ? `/indicators?q=${encodeURIComponent(code)}` : `/${noun}/${encodeURIComponent(code)}`;
}

/** Whether nobody could tell from subject and kind what is meant: the whole site. Then a sentence has to say it. */
export function asksWhat({ noun, code }: Subject): boolean {
  return noun === "pages" && code === "/";
}
