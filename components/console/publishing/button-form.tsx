"use client";

import type { FormState } from "@/components/console/field-form";
import { useAnswer } from "@/components/console/use-answer";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  label: string;
  busy: string;
};

/** One button, and what came of it. */
export function ButtonForm({ action, hidden, label, busy }: Props) {
  const [state, send, pending] = useAnswer(action);
  return (
    <form action={send}>
      {state ? (
        <p role={state.failed ? "alert" : "status"} className={`notice${state.failed ? " notice-fault" : ""}`}>
          {state.message}
        </p>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="button" disabled={pending}>
        {pending ? busy : label}
      </button>
    </form>
  );
}
