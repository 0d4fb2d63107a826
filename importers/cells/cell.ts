import { z } from "zod";
import { type IssueCode, type IssueParams, issueCodeSchema, issueParamsSchema } from "@/domain/imports/row-issue";

/** Why a cell cannot be used. */
export type Refusal = { code: IssueCode; message: string; params?: IssueParams };

/** The schema of a cell that is not empty: its text in, its value out. */
export type Cell<T> = z.ZodType<T, string>;

class Refused {
  constructor(readonly refusal: Refusal) {}
}

/** Refuses a cell inside `cell()`. */
export function refuse(code: IssueCode, message: string, params?: IssueParams): Refused {
  return new Refused({ code, message, ...(params ? { params } : {}) });
}

/** A cell schema out of one function from text to value or refusal. */
export function cell<T>(read: (text: string) => T | Refused): Cell<T> {
  return z.string().transform((text, context) => {
    const value = read(text);
    if (!(value instanceof Refused)) return value;
    const { code, message, params } = value.refusal;
    context.issues.push({ code: "custom", input: text, message, params: { code, params } });
    return z.NEVER;
  });
}

const paramsSchema = z.object({ code: issueCodeSchema, params: issueParamsSchema.optional() });

/** The value of a cell, or the first reason against it. */
export function readCell<T>(schema: Cell<T>, text: string): { value: T } | { refusal: Refusal } {
  const result = schema.safeParse(text);
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  const params = paramsSchema.safeParse(issue?.code === "custom" ? issue.params : undefined);
  const { code = "unknown-value", params: named } = params.data ?? {};
  const message = issue?.message ?? "The value cannot be used.";
  return { refusal: { code, message, ...(named ? { params: named } : {}) } };
}

/** Full-width letters, digits and signs as an input method leaves them, in their plain form: １２：３０ → 12:30. */
export function plainForm(text: string): string {
  return text.normalize("NFKC").trim();
}
