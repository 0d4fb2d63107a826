"use client";

import { useEffect, useId, useRef } from "react";
import type { FormState } from "@/components/console/field-form";
import { useAnswer } from "@/components/console/use-answer";

export type Choice = { value: string; label: string; needs: string };

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** The record; goes along unseen. */
  noun: string;
  code: string;
  choices: readonly Choice[];
  /** Whether one can be sent elsewhere meanwhile. */
  hasSuccessor: boolean;
  /** What is proposed for that. */
  beside: readonly { code: string; name: string }[];
  /** What has to be ticked before a next version is published, and what that says; null where nothing has. */
  confirm: { value: string; label: string } | null;
  texts: Record<
    | "legend"
    | "reason"
    | "reasonHint"
    | "date"
    | "dateHint"
    | "successor"
    | "successorHint"
    | "toConfirm"
    | "send"
    | "busy",
    string
  >;
};

/** One form for all that can be decided about a record, so that what is answered stands where it was asked. */
export function DecisionForm({ action, noun, code, choices, hasSuccessor, beside, confirm, texts }: Props) {
  const [state, send, pending] = useAnswer(action);
  const id = useId();
  const answer = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state) answer.current?.scrollIntoView({ block: "center" });
  }, [state]);
  const typed = (name: string) => state?.values[name] ?? "";
  return (
    <form action={send} className="console-form">
      {state ? (
        <p
          ref={answer}
          role={state.failed ? "alert" : "status"}
          className={`notice${state.failed ? " notice-fault" : ""}`}
        >
          {state.message}
          {state.failed && confirm ? (
            <>
              {" "}
              <a className="tap-line" href={`#${id}-confirmed`}>
                {texts.toConfirm}
              </a>
            </>
          ) : null}
        </p>
      ) : null}
      <input type="hidden" name="noun" value={noun} />
      <input type="hidden" name="code" value={code} />
      {choices.length > 0 ? (
        <>
          <fieldset className="desk-choices">
            <legend>{texts.legend}</legend>
            {choices.map(({ value, label, needs }) => (
              <label key={`${value} ${typed("action")}`} className="desk-choice">
                <input type="radio" name="action" value={value} required defaultChecked={typed("action") === value} />
                <span>
                  <strong>{label}</strong> <span className="small">{needs}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <p className="console-field">
            <label htmlFor={`${id}-reason`}>{texts.reason}</label>
            <textarea
              id={`${id}-reason`}
              name="reason"
              rows={2}
              maxLength={500}
              className="field"
              defaultValue={typed("reason")}
              aria-describedby={`${id}-reason-hint`}
            />
            <span id={`${id}-reason-hint`} className="small">
              {texts.reasonHint}
            </span>
          </p>
          <p className="console-field">
            <label htmlFor={`${id}-date`}>{texts.date}</label>
            <input
              id={`${id}-date`}
              name="plannedDate"
              type="date"
              className="field"
              defaultValue={typed("plannedDate")}
              aria-describedby={`${id}-date-hint`}
            />
            <span id={`${id}-date-hint`} className="small">
              {texts.dateHint}
            </span>
          </p>
          {hasSuccessor ? (
            <p className="console-field">
              <label htmlFor={`${id}-successor`}>{texts.successor}</label>
              <input
                id={`${id}-successor`}
                name="successor"
                list={`${id}-beside`}
                className="field"
                defaultValue={typed("successor")}
                aria-describedby={`${id}-successor-hint`}
              />
              <datalist id={`${id}-beside`}>
                {beside.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </datalist>
              <span id={`${id}-successor-hint`} className="small">
                {texts.successorHint}
              </span>
            </p>
          ) : null}
          {confirm ? (
            <label className="desk-choice">
              <input id={`${id}-confirmed`} type="checkbox" name="confirmed" value={confirm.value} />
              <span>{confirm.label}</span>
            </label>
          ) : null}
          <button type="submit" className="button button-primary" disabled={pending}>
            {pending ? texts.busy : texts.send}
          </button>
        </>
      ) : null}
    </form>
  );
}
