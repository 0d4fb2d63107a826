"use client";

import { useId } from "react";
import type { FormState } from "@/components/console/field-form";
import { useAnswer } from "@/components/console/use-answer";

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type Option = { value: string; label: string };

function Answer({ state }: { state: FormState }) {
  if (!state) return null;
  return (
    <p role={state.failed ? "alert" : "status"} className={`notice${state.failed ? " notice-fault" : ""}`}>
      {state.message}
    </p>
  );
}

type RuleProps = {
  action: Action;
  rules: readonly Option[];
  severities: readonly Option[];
  today: string;
  texts: Record<"rule" | "severity" | "from" | "fromHint" | "send" | "busy", string>;
};

/** What one rule does from a day on. */
export function GateRuleForm({ action, rules, severities, today, texts }: RuleProps) {
  const [state, send, pending] = useAnswer(action);
  const id = useId();
  const typed = (name: string, otherwise = "") => state?.values[name] ?? otherwise;
  const options = (each: readonly Option[]) =>
    each.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  return (
    <form action={send} className="console-form">
      <Answer state={state} />
      <p className="console-field">
        <label htmlFor={`${id}-rule`}>{texts.rule}</label>
        <select
          id={`${id}-rule`}
          name="rule"
          required
          className="field"
          key={typed("rule")}
          defaultValue={typed("rule")}
        >
          {options(rules)}
        </select>
      </p>
      <p className="console-field">
        <label htmlFor={`${id}-severity`}>{texts.severity}</label>
        <select
          id={`${id}-severity`}
          name="severity"
          required
          className="field"
          key={typed("severity")}
          defaultValue={typed("severity")}
        >
          {options(severities)}
        </select>
      </p>
      <p className="console-field">
        <label htmlFor={`${id}-from`}>{texts.from}</label>
        <input
          id={`${id}-from`}
          name="validFrom"
          type="date"
          required
          className="field"
          defaultValue={typed("validFrom", today)}
          aria-describedby={`${id}-hint`}
        />
        <span id={`${id}-hint`} className="small">
          {texts.fromHint}
        </span>
      </p>
      <button type="submit" className="button button-primary" disabled={pending}>
        {pending ? texts.busy : texts.send}
      </button>
    </form>
  );
}

type FileProps = { action: Action; texts: Record<"file" | "hint" | "send" | "busy", string> };

/** The policy as a file, as it is downloaded and as the command line reads it. */
export function PolicyFileForm({ action, texts }: FileProps) {
  const [state, send, pending] = useAnswer(action);
  const id = useId();
  return (
    <form action={send} className="console-form">
      <Answer state={state} />
      <p className="console-field">
        <label htmlFor={id}>{texts.file}</label>
        <input id={id} name="file" type="file" accept=".csv,text/csv" required className="field" />
        <span className="small">{texts.hint}</span>
      </p>
      <button type="submit" className="button" disabled={pending}>
        {pending ? texts.busy : texts.send}
      </button>
    </form>
  );
}
