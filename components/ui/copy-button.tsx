"use client";

import { useState } from "react";

/** Copies a text and says so. Without a script the text beside it can be selected by hand. */
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
      <button type="button" className="button needs-script" onClick={copy}>
        {label}
      </button>
      <span role="status" className="small">
        {message}
      </span>
    </>
  );
}
