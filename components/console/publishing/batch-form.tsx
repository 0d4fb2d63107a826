"use client";

import { type ReactNode, useActionState } from "react";

/** What came of each of many records: a sentence, and whether it was refused. */
export type BatchState = { summary: string; results: { key: string; text: string; failed: boolean }[] } | null;

type Props = {
  action: (state: BatchState, form: FormData) => Promise<BatchState>;
  /** Rows with a checkbox each. */
  children: ReactNode;
  buttons: readonly { value: string; label: string }[];
  /** The reason that returning needs; none is asked for where it is not given. */
  reason?: string;
  busy: string;
};

/** Many records at once: each is decided about by itself, and each has its answer. */
export function BatchForm({ action, children, buttons, reason, busy }: Props) {
  const [state, send, pending] = useActionState(action, null);
  return (
    <form action={send}>
      {state ? (
        <div role="status" className="notice">
          <p>{state.summary}</p>
          <ul>
            {state.results.map(({ key, text, failed }) => (
              <li key={key} className={failed ? "desk-failed" : undefined}>
                {text}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {children}
      {reason ? (
        <p className="console-field desk-reason">
          <label>
            {reason}
            <input name="reason" className="field" maxLength={500} />
          </label>
        </p>
      ) : null}
      <p className="flex flex-wrap gap-2 pt-2">
        {buttons.map(({ value, label }, index) => (
          <button
            key={value}
            type="submit"
            name="action"
            value={value}
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
