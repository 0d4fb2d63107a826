"use client";

import en from "@/i18n/messages/en/errors.json";
import zh from "@/i18n/messages/zh/errors.json";

/** The frame itself broke, so the locale is not known: both languages, no style but the browser's. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        {[zh, en].map((text) => (
          <div key={text.brokenTitle}>
            <h1>{text.brokenTitle}</h1>
            <p>{text.brokenText}</p>
            <button type="button" onClick={reset}>
              {text.retry}
            </button>
          </div>
        ))}
      </body>
    </html>
  );
}
