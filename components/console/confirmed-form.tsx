"use client";

import { FormMessage, type FormState } from "@/components/console/field-form";
import { useAnswer } from "@/components/console/use-answer";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  /** What is wanted, what will happen, and the button that does it. */
  texts: { ask: string; explain: string; confirm: string; busy: string };
  /** Names the thing where several stand in a list. */
  label?: string;
};

/** A step that cannot be taken back is asked about once more, without JavaScript too: the button is folded away. */
export function ConfirmedForm({ action, hidden, texts, label }: Props) {
  const [state, send, pending] = useAnswer(action);
  return (
    <div className="console-confirm">
      <FormMessage state={state} />
      <details key={state?.message ?? ""}>
        <summary className="button" aria-label={label}>
          {texts.ask}
        </summary>
        <form action={send} className="console-form">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p>{texts.explain}</p>
          <button type="submit" className="button button-danger" disabled={pending}>
            {pending ? texts.busy : texts.confirm}
          </button>
        </form>
      </details>
    </div>
  );
}
