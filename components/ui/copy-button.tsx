"use client";

import { useState, useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * Copies a text and says so. Without a script, or where the browser has no clipboard (pages without TLS), the text
 * beside it can be selected by hand. Its place is kept, so that nothing moves when it shows itself.
 */
export function CopyButton({
  text,
  label,
  done,
  failed,
}: {
  text: string;
  label: string;
  done: string;
  failed: string;
}) {
  const [message, setMessage] = useState<string | null>(null);
  const isThere = useSyncExternalStore(
    never,
    () => "clipboard" in navigator,
    () => false,
  );

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setMessage(done);
    } catch {
      setMessage(failed);
    }
  }

  return (
    <>
      <button type="button" className={`button needs-script ${isThere ? "" : "invisible"}`} onClick={copy}>
        {label}
      </button>
      <span role="status" className="small">
        {message}
      </span>
    </>
  );
}
