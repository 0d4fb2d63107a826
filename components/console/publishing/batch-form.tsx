"use client";

import type { ReactNode } from "react";
import { useTicksKept } from "@/components/console/publishing/ticks-kept";
import { useAnswerIn } from "@/components/console/use-answer";

/** What came of each of many records: a sentence, and whether it was refused. */
export type BatchState = {
  summary: string;
  results: { key: string; href: string; name: string; text: string; failed: boolean }[];
  reason?: string;
  /** Ticked when no answer came. */
  kept?: string[];
} | null;

const unanswered = (summary: string, form: FormData): BatchState => ({
  summary,
  results: [],
  reason: String(form.get("reason") ?? ""),
  kept: form.getAll("record").map(String),
});

type Props = {
  action: (state: BatchState, form: FormData) => Promise<BatchState>;
  /** Rows with a checkbox each. */
  children: ReactNode;
  buttons: readonly { value: string; label: string }[];
  /** The reason that returning needs; none is asked for where it is not given. */
  reason?: string;
  busy: string;
  /** Whether nothing is left to be ticked: what came of the last ones is still said. */
  isEmpty: boolean;
};

/** Many records at once: each is decided about by itself, and each has its answer. */
export function BatchForm({ action, children, buttons, reason, busy, isEmpty }: Props) {
  const [state, send, pending] = useAnswerIn<BatchState>(action, null, unanswered);
  const form = useTicksKept(state);
  return (
    <form action={send} ref={form}>
      {state ? (
        <div role="status" className="notice">
          <p>{state.summary}</p>
          <ul>
            {state.results.map(({ key, href, name, text, failed }) => (
              <li key={key} className={failed ? "desk-failed" : undefined}>
                <a href={href} lang="zh-CN">
                  {name}
                </a>
                {text}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {children}
      {reason && !isEmpty ? (
        <p className="console-field desk-reason">
          <label>
            {reason}
            <input
              name="reason"
              className="field"
              required
              maxLength={500}
              key={state?.reason}
              defaultValue={state?.reason}
            />
          </label>
        </p>
      ) : null}
      <p className="flex flex-wrap gap-2 pt-2" hidden={isEmpty}>
        {buttons.map(({ value, label }, index) => (
          <button
            key={value}
            type="submit"
            name="action"
            value={value}
            // Only what is not the first, such as returning, needs the reason.
            formNoValidate={index === 0}
            className={index === 0 ? "button button-primary" : "button"}
            disabled={pending}
          >
            {pending ? busy : label}
          </button>
        ))}
      </p>
    </form>
  );
}
