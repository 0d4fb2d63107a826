"use client";

import { useId } from "react";
import { FormMessage } from "@/components/console/field-form";
import type { SetupState } from "@/components/console/second-factor-setup";
import { useAnswerIn } from "@/components/console/use-answer";
import { CopyButton } from "@/components/ui/copy-button";

export type CodesTexts = Record<"backup" | "copyCodes" | "copied" | "copyFailed" | "print", string>;

/** The codes, once, with the ways to take them along. */
export function BackupCodes({ codes, texts }: { codes: readonly string[]; texts: CodesTexts }) {
  return (
    <>
      <p>{texts.backup}</p>
      <ul className="console-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="console-verbs no-print">
        <CopyButton text={codes.join("\n")} label={texts.copyCodes} done={texts.copied} failed={texts.copyFailed} />
        <button type="button" className="button needs-script" onClick={() => window.print()}>
          {texts.print}
        </button>
      </p>
    </>
  );
}

type Props = {
  setUp: (state: SetupState, form: FormData) => Promise<SetupState>;
  asksPassword: boolean;
  texts: CodesTexts & Record<"password" | "renew" | "renewHint" | "busy", string>;
};

/** New codes in place of those that were used or lost. */
export function RenewBackupCodes({ setUp, asksPassword, texts }: Props) {
  const [{ codes, message }, send, pending] = useAnswerIn<SetupState>(
    setUp,
    { uri: null, codes: [], message: null },
    (message, _, made) => ({ ...made, message }),
  );
  const id = useId();
  return (
    <>
      {codes.length > 0 ? <BackupCodes codes={codes} texts={texts} /> : null}
      <form action={send} className="console-form">
        <FormMessage state={message ? { message, failed: true, values: {} } : null} />
        <input type="hidden" name="renew" value="1" />
        {asksPassword ? (
          <p className="console-field">
            <label htmlFor={id}>{texts.password}</label>
            <input id={id} name="password" type="password" required autoComplete="current-password" className="field" />
          </p>
        ) : null}
        <p className="small">{texts.renewHint}</p>
        <button type="submit" className="button" disabled={pending}>
          {pending ? texts.busy : texts.renew}
        </button>
      </form>
    </>
  );
}
