/** What a step of a record's history was, as the desk calls it. */
export const stepActs = [
  "import",
  "sample",
  "publish-new",
  "publish-edit",
  "publish",
  "suspend",
  "resume",
  "withdraw",
  "publication",
  "undo",
] as const;
export type StepAct = (typeof stepActs)[number];

/** A step as the database tells it. */
export type ToldStep = {
  /** Of its change set. */
  kind: string;
  /** The decision that it carried out; null where there was none. */
  action: string | null;
  /** Whether the record was not there before. */
  isNew: boolean;
};

const decided: readonly StepAct[] = ["publish", "suspend", "resume", "withdraw"];

/**
 * The act behind a step. What somebody edits stays a draft until it is published, so a step of that kind is the
 * publication; a step of the desk without a decision is one that followed from another, such as a new last day.
 */
export function stepAct({ kind, action, isNew }: ToldStep): StepAct {
  if (kind === "edit") return isNew ? "publish-new" : "publish-edit";
  if (kind === "publication") return decided.find((act) => act === action) ?? "publication";
  return stepActs.find((act) => act === kind) ?? "publication";
}
