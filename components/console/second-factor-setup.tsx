"use client";

import { useId } from "react";
import { BackupCodes, type CodesTexts } from "@/components/console/backup-codes";
import { FormMessage } from "@/components/console/field-form";
import { useAnswerIn } from "@/components/console/use-answer";
import { QrCode } from "@/components/plan/qr-code";
import { CopyButton } from "@/components/ui/copy-button";

/** `uri`: what the app scans; `codes`: for when the phone is lost, shown once. */
export type SetupState = { uri: string | null; codes: string[]; message: string | null };

type Props = {
  /** Both steps are one action: what the first has made stays on the page until the second succeeds. */
  setUp: (state: SetupState, form: FormData) => Promise<SetupState>;
  asksPassword: boolean;
  texts: CodesTexts &
    Record<"password" | "start" | "scan" | "secret" | "openHere" | "copySecret" | "code" | "confirm" | "busy", string>;
};

const START: SetupState = { uri: null, codes: [], message: null };

/** First the password, then a code to scan, the codes to keep, and six digits as proof that the app has it. */
export function SecondFactorSetup({ setUp, asksPassword, texts }: Props) {
  const [state, send, pending] = useAnswerIn<SetupState>(setUp, START, (message, _, made) => ({ ...made, message }));
  const id = useId();
  const { uri, codes, message } = state;
  return (
    <>
      {uri ? <Enrolment uri={uri} codes={codes} texts={texts} /> : null}
      <form action={send} className="console-form">
        <FormMessage state={message ? { message, failed: true, values: {} } : null} />
        {uri ? (
          <p key="code" className="console-field">
            <label htmlFor={id}>{texts.code}</label>
            <input
              id={id}
              name="code"
              required
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={20}
              className="field"
            />
          </p>
        ) : null}
        {!uri && asksPassword ? (
          <p key="password" className="console-field">
            <label htmlFor={id}>{texts.password}</label>
            <input id={id} name="password" type="password" required autoComplete="current-password" className="field" />
          </p>
        ) : null}
        <button type="submit" className={`button${uri ? " button-primary" : ""}`} disabled={pending}>
          {pending ? texts.busy : uri ? texts.confirm : texts.start}
        </button>
      </form>
    </>
  );
}

function Enrolment({ uri, codes, texts }: { uri: string; codes: readonly string[]; texts: Props["texts"] }) {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  return (
    <>
      <p>{texts.scan}</p>
      <div className="console-qr">
        <QrCode text={uri} label={texts.scan} />
      </div>
      <p>
        <a className="tap-line" href={uri}>
          {texts.openHere}
        </a>
      </p>
      <p>
        {texts.secret} <code className="console-secret">{secret.match(/.{1,4}/g)?.join(" ")}</code>{" "}
        <CopyButton text={secret} label={texts.copySecret} done={texts.copied} failed={texts.copyFailed} />
      </p>
      <BackupCodes codes={codes} texts={texts} />
    </>
  );
}
