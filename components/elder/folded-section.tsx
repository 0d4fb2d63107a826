import type { ReactNode } from "react";
import { isElder } from "@/components/elder/display-mode";

type Props = { id: string; title: ReactNode; className?: string; children: ReactNode };

/** A section that few need at once: open as it is elsewhere, in 长辈版 behind its heading; on paper it is whole. */
export async function FoldedSection({ id, title, className = "", children }: Props) {
  if (await isElder()) {
    return (
      <details className={`section elder-fold ${className}`}>
        <summary className="tap-line">
          <h2 id={id}>{title}</h2>
        </summary>
        {children}
      </details>
    );
  }
  return (
    <section className={`section ${className}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
