import type { FindingCode } from "@/domain/publishing/gate/finding";
import type { Outcome } from "@/domain/publishing/gate/gate";
import type { GateMatter } from "@/domain/publishing/gate/record";

/**
 * A good matter but for a few fields, what the rule then says, and which of the four cases that every rule needs it is:
 * at the bound, the record is the last that passes or the first that fails.
 */
export type Case<R> = {
  is: "pass" | "fail" | "bound" | "unknown" | "more";
  but: Partial<R>;
  outcome: Outcome;
  codes?: FindingCode[];
};

export const pass = (is: Case<GateMatter>["is"], but: Partial<GateMatter>) => ({ is, but, outcome: "pass" }) as const;
export const none = (but: Partial<GateMatter>) => ({ is: "more", but, outcome: "not-concerned" }) as const;
export const fails = (is: Case<GateMatter>["is"], but: Partial<GateMatter>, ...codes: FindingCode[]) =>
  ({ is, but, outcome: "fail", codes }) as const;
export const open = (but: Partial<GateMatter>, ...codes: FindingCode[]) =>
  ({ is: "unknown", but, outcome: "unknown", codes: codes.length > 0 ? codes : ["fact-unknown" as const] }) as const;
