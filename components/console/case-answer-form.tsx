"use client";

import { useId } from "react";
import type { FormState } from "@/components/console/field-form";
import { useAnswer } from "@/components/console/use-answer";

type Texts = { words: string; hint: string; accept: string; settle: string; reject: string; busy: string };
type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: { case: number; version: number };
  words: string;
  most: number;
  texts: Texts;
};

/** What the reporters are told, and which of three it is. The words stay where the answer was not taken; why, as long as the case is as it was then. */
export function CaseAnswerForm({ action, hidden, words, most, texts }: Props) {
  const [state, send, pending] = useAnswer(action);
  const id = useId();
  return (
    <form action={send} className="report-more">
      {state && state.values.version === `${hidden.version}` ? (
        <p role={state.failed ? "alert" : "status"} className={`notice${state.failed ? " notice-fault" : ""}`}>
          {state.message}
        </p>
      ) : null}
      <input type="hidden" name="case" value={hidden.case} />
      <input type="hidden" name="version" value={hidden.version} />
      <p>
        <label htmlFor={id}>{texts.words}</label>
        <textarea
          id={id}
          name="words"
          className="report-text"
          maxLength={most}
          key={state?.values.words}
          defaultValue={state?.values.words ?? words}
          aria-describedby={`${id}-hint`}
        />
        <span id={`${id}-hint`} className="small">
          {texts.hint}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="submit" name="step" value="accept" className="button button-primary" disabled={pending}>
          {pending ? texts.busy : texts.accept}
        </button>
        <button type="submit" name="step" value="settle" className="button" disabled={pending}>
          {pending ? texts.busy : texts.settle}
        </button>
        <button type="submit" name="step" value="reject" className="button" disabled={pending}>
          {pending ? texts.busy : texts.reject}
        </button>
      </div>
    </form>
  );
}
