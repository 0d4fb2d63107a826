export type StatusTone = "normal" | "warning" | "late" | "done" | "muted";

const shapes: Record<StatusTone, string> = { normal: "●", warning: "▲", late: "■", done: "✓", muted: "○" };

/** A state as shape, word and colour together; never colour alone. */
export function StatusMark({ tone, children }: { tone: StatusTone; children: React.ReactNode }) {
  return (
    <span className={`status status-${tone}`}>
      <span aria-hidden>{shapes[tone]}</span> {children}
    </span>
  );
}
