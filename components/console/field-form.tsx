"use client";

import { type ComponentProps, useId, useState } from "react";
import { useAnswer } from "@/components/console/use-answer";
import { useScripted } from "@/components/editing/form-widget";

/**
 * What an action answers: a sentence, whether it is a fault, and what was typed, which is never lost. `secret` is
 * shown this once.
 */
export type FormState = { message: string; failed: boolean; values: Record<string, string>; secret?: string } | null;

type Option = { value: string; label: string };

export type Field = {
  name: string;
  label: string;
  type?: "text" | "email" | "password" | "select";
  autoComplete?: string;
  inputMode?: "numeric" | "text";
  hint?: string;
  required?: boolean;
  value?: string;
  /** Some of them in groups. */
  options?: (Option | { label: string; options: Option[] })[];
  /** Of a password: the words beside the box that shows what is typed. */
  reveal?: string;
};

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  fields: Field[];
  /** What goes along unseen. */
  hidden?: Record<string, string>;
  submit: string;
  busy: string;
};

/** A form of the console: the same with and without JavaScript. */
export function FieldForm({ action, fields, hidden = {}, submit, busy }: Props) {
  const [state, send, pending] = useAnswer(action);
  const id = useId();
  return (
    <form action={send} className="console-form">
      <FormMessage state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <p key={field.name} className="console-field">
          <label htmlFor={`${id}-${field.name}`}>{field.label}</label>
          <Control field={field} id={`${id}-${field.name}`} value={state?.values[field.name] ?? field.value ?? ""} />
          {field.hint ? (
            <span id={`${id}-${field.name}-hint`} className="small">
              {field.hint}
            </span>
          ) : null}
        </p>
      ))}
      <button type="submit" className="button button-primary" disabled={pending}>
        {pending ? busy : submit}
      </button>
    </form>
  );
}

/** What an action has answered. */
export function FormMessage({ state }: { state: FormState }) {
  if (!state) return null;
  return (
    <p role={state.failed ? "alert" : "status"} className={`notice${state.failed ? " notice-fault" : ""}`}>
      {state.message}
      {state.secret ? <code className="console-secret">{state.secret}</code> : null}
    </p>
  );
}

function Control({ field, id, value }: { field: Field; id: string; value: string }) {
  const { name, type = "text", autoComplete, inputMode, hint, required = true, options, reveal } = field;
  const shared = { id, name, required, className: "field", "aria-describedby": hint ? `${id}-hint` : undefined };
  if (type === "select") {
    return (
      <select {...shared} key={value} defaultValue={value}>
        {options?.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((each) => (
                <option key={each.value} value={each.value}>
                  {each.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ),
        )}
      </select>
    );
  }
  const given = { ...shared, defaultValue: value, autoComplete, inputMode };
  return reveal ? <NewPassword {...given} reveal={reveal} /> : <input {...given} type={type} />;
}

/** A password that is typed once can be looked at; without a script it stays covered. */
function NewPassword({ reveal, ...input }: ComponentProps<"input"> & { reveal: string }) {
  const [isShown, setIsShown] = useState(false);
  const scripted = useScripted();
  return (
    <>
      <input {...input} type={isShown ? "text" : "password"} />
      {scripted ? (
        <label className="console-reveal">
          <input type="checkbox" checked={isShown} onChange={({ target }) => setIsShown(target.checked)} />
          {reveal}
        </label>
      ) : null}
    </>
  );
}
