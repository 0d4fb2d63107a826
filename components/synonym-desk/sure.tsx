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

type Props = {
  label: string;
  sure: string;
  /** What goes along unseen: what it is about. */
  hidden: Readonly<Record<string, string | number>>;
  action: (form: FormData) => Promise<void>;
};

/** A button that does its work only when it is asked for twice. */
export function SureButton({ label, sure, hidden, action }: Props) {
  return (
    <Sure label={label}>
      <form action={action}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="button">
          {sure}
        </button>
      </form>
    </Sure>
  );
}
