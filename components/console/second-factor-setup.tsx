"use client";

import { useActionState, useId } from "react";
import { FieldForm, type FormState } from "@/components/console/field-form";
import { QrCode } from "@/components/plan/qr-code";

/** `uri`: what the app scans; `codes`: for when the phone is lost, shown once. */
export type SetupState = { uri: string | null; codes: string[]; message: string | null };

type Props = {
  setUp: (state: SetupState, form: FormData) => Promise<SetupState>;
  confirm: (state: FormState, form: FormData) => Promise<FormState>;
  texts: Record<"password" | "start" | "scan" | "secret" | "backup" | "code" | "confirm" | "busy", string>;
};

const START: SetupState = { uri: null, codes: [], message: null };

/** First the password, then a code to scan, the codes to keep, and six digits as proof that the app has it. */
export function SecondFactorSetup({ setUp, confirm, texts }: Props) {
  const [state, send, pending] = useActionState(setUp, START);
  const id = useId();
  if (!state.uri) {
    return (
      <form action={send} className="console-form">
        {state.message ? (
          <p role="alert" className="notice notice-fault">
            {state.message}
          </p>
        ) : null}
        <p className="console-field">
          <label htmlFor={id}>{texts.password}</label>
          <input id={id} name="password" type="password" required autoComplete="current-password" className="field" />
        </p>
        <button type="submit" className="button" disabled={pending}>
          {pending ? texts.busy : texts.start}
        </button>
      </form>
    );
  }
  return (
    <>
      <p>{texts.scan}</p>
      <div className="console-qr">
        <QrCode text={state.uri} label={texts.scan} />
      </div>
      <p className="small">
        {texts.secret} <code className="console-secret">{new URL(state.uri).searchParams.get("secret")}</code>
      </p>
      <p>{texts.backup}</p>
      <ul className="console-codes">
        {state.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <FieldForm
        action={confirm}
        fields={[{ name: "code", label: texts.code, autoComplete: "one-time-code", inputMode: "numeric" }]}
        submit={texts.confirm}
        busy={texts.busy}
      />
    </>
  );
}
