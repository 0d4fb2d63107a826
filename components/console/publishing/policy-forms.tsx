"use client";

import { useId, useRef, useState } from "react";
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

type Kept = {
  /** Whether this form was sent last: an answer does not stand beside the answer to something later. */
  isLast: boolean;
  onSend: () => void;
};

type RuleProps = Kept & {
  action: Action;
  /** With what each does today. */
  rules: readonly (Option & { now: string })[];
  severities: readonly Option[];
  today: string;
  texts: Record<"rule" | "severity" | "choose" | "from" | "fromHint" | "save" | "busy", string>;
};

/** What one rule does from a day on. */
function GateRuleForm({ action, rules, severities, today, isLast, onSend, texts }: RuleProps) {
  const [state, send, pending] = useAnswer(action);
  const id = useId();
  const typed = (name: string, otherwise = "") => state?.values[name] ?? otherwise;
  const severity = useRef<HTMLSelectElement>(null);
  const showNow = (rule: string) => {
    const now = rules.find(({ value }) => value === rule)?.now;
    if (severity.current) severity.current.value = now ?? "";
  };
  const options = (each: readonly Option[]) =>
    each.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  return (
    <form action={send} onSubmit={onSend} className="console-form">
      <Answer state={isLast && !pending ? state : null} />
      <p className="console-field">
        <label htmlFor={`${id}-rule`}>{texts.rule}</label>
        <select
          id={`${id}-rule`}
          name="rule"
          required
          className="field"
          key={typed("rule")}
          defaultValue={typed("rule")}
          onChange={(event) => showNow(event.currentTarget.value)}
        >
          <option value="">{texts.choose}</option>
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
          ref={severity}
        >
          <option value="">{texts.choose}</option>
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
          min={today}
          defaultValue={typed("validFrom", today)}
          aria-describedby={`${id}-hint`}
        />
        <span id={`${id}-hint`} className="small">
          {texts.fromHint}
        </span>
      </p>
      <button type="submit" className="button button-primary" disabled={pending}>
        {pending ? texts.busy : texts.save}
      </button>
    </form>
  );
}

type FileProps = Kept & { action: Action; texts: Record<"file" | "fileHint" | "load" | "busy", string> };

/** The policy as a file, as it is downloaded and as the command line reads it. */
function PolicyFileForm({ action, isLast, onSend, texts }: FileProps) {
  const [state, send, pending] = useAnswer(action);
  const id = useId();
  return (
    <form action={send} onSubmit={onSend} className="console-form">
      <Answer state={isLast && !pending ? state : null} />
      <p className="console-field">
        <label htmlFor={id}>{texts.file}</label>
        <input id={id} name="file" type="file" accept=".csv,text/csv" required className="field" />
        <span className="small">{texts.fileHint}</span>
      </p>
      <button type="submit" className="button" disabled={pending}>
        {pending ? texts.busy : texts.load}
      </button>
    </form>
  );
}

type Props = Pick<RuleProps, "rules" | "severities" | "today"> & {
  setRule: Action;
  loadFile: Action;
  texts: RuleProps["texts"] & FileProps["texts"] & Record<"change", string>;
};

/** The two ways to change the policy: one rule, or a file of them. */
export function PolicyForms({ setRule, loadFile, rules, severities, today, texts }: Props) {
  const [last, setLast] = useState<"rule" | "file" | null>(null);
  // Before a script runs there is at most one answer on the page.
  const isLast = (form: "rule" | "file") => last === null || last === form;
  return (
    <>
      <section className="section">
        <h2>{texts.change}</h2>
        <GateRuleForm
          action={setRule}
          rules={rules}
          severities={severities}
          today={today}
          isLast={isLast("rule")}
          onSend={() => setLast("rule")}
          texts={texts}
        />
      </section>
      <section className="section">
        <h2>{texts.load}</h2>
        <PolicyFileForm action={loadFile} isLast={isLast("file")} onSend={() => setLast("file")} texts={texts} />
      </section>
    </>
  );
}
