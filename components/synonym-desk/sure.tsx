import type { ReactNode } from "react";

/** Something that is asked about once more, without a script too. */
export function Sure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="desk-sure">
      <summary className="tap-line">{label}</summary>
      {children}
    </details>
  );
}

type Props = { label: string; sure: string; id: number; action: (form: FormData) => Promise<void> };

/** A button that does its work only when it is asked for twice. */
export function SureButton({ label, sure, id, action }: Props) {
  return (
    <Sure label={label}>
      <form action={action}>
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="button">
          {sure}
        </button>
      </form>
    </Sure>
  );
}
