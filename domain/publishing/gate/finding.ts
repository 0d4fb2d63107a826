/** The rules of domain.md §2.1.5 by their numbers there, and 21 to 23, ours. */
export const ruleNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23] as const;
export type RuleNumber = (typeof ruleNumbers)[number];

/** Every message of a rule; its text is `publishing.finding.<code>`. */
export const findingCodes = [
  "fact-unknown",
  "not-recorded",
  "case-type-not-instant",
  "case-type-not-promised",
  "case-type-of-province",
  "result-type-differs",
  "visits-reason-missing",
  "visits-reason-superfluous",
  "mail-not-accepted",
  "visits-despite-online",
  "fee-items-missing",
  "fee-basis-missing",
  "fee-standard-missing",
  "pay-online-missing",
  "pay-online-superfluous",
  "phone-missing",
  "phones-unlabelled",
  "phones-same",
  "area-code-missing",
  "area-code-differs",
  "audience-differs",
  "faq-missing",
  "steps-missing",
  "result-sample-missing",
  "limit-exceeded",
  "limit-unreadable",
  "limit-without-unit",
  "limits-not-comparable",
  "phone-implausible",
  "material-vague",
  "element-missing",
  "hours-sample",
  "holidays-unsaid",
  "guide-not-fresh",
  "offerings-not-fresh",
  "place-not-fresh",
  "nowhere-handled",
  "moved-nowhere",
  "nowhere-to-go",
  "position-missing",
  "position-uncertain",
  "position-in-water",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Failed, or cannot be told because a fact is not there. A rule that finds nothing is passed. */
export type FindingOutcome = "fail" | "unknown";

/** What a rule says of one field. */
export type Finding = {
  outcome: FindingOutcome;
  /** Path in the record, for a link to the field of a form: `fees[0].basis`. */
  field: string;
  code: FindingCode;
  /** For the text. */
  values: Readonly<Record<string, string | number>>;
};

type Values = Finding["values"];

export const fail = (field: string, code: FindingCode, values: Values = {}): Finding => ({
  outcome: "fail",
  field,
  code,
  values,
});

/** A fact without which nobody can tell. */
export const unknown = (field: string, code: FindingCode = "fact-unknown", values: Values = {}): Finding => ({
  outcome: "unknown",
  field,
  code,
  values: code === "fact-unknown" || code === "not-recorded" ? { ...values, fact: field } : values,
});

/** Whether somebody wrote something. */
export const has = (text: string | null): boolean => text !== null && text.trim() !== "";

/** One rule: a pure function from a record to what it finds. */
export type Rule<R, C> = {
  number: RuleNumber;
  /** False where the rule surely has nothing to say of the record; such a record neither passes nor fails. */
  concerns?(record: R): boolean;
  check(record: R, context: C): Finding[];
};
