"use client";

import en from "@/i18n/messages/en/broken.json";
import zh from "@/i18n/messages/zh/broken.json";

/** The frame itself broke, so the locale is not known: both languages, no style but the browser's. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        {[zh, en].map((text) => (
          <div key={text.title}>
            <h1>{text.title}</h1>
            <p>{text.text}</p>
            <button type="button" onClick={reset}>
              {text.retry}
            </button>
          </div>
        ))}
      </body>
    </html>
  );
}
