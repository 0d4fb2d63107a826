import { ELDER_STYLE } from "@/app/elder-style";
import { type Locale, languageTags } from "@/i18n/locales";

/** What a form sent, to be sent once more; `note` can be edited. */
export type Again = { action: string; fields: Record<string, string>; note?: string; label: string; button: string };

/** A page with a status of its own, which Next's pages cannot choose: a heading, a sentence, and the way on. */
export type PlainPage = {
  status: 404 | 413 | 429;
  title: string;
  text: string;
  link?: { href: string; label: string };
  again?: Again;
  retryAfter?: number;
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function formOf({ action, fields, note, label, button }: Again): string {
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const text =
    note === undefined ? "" : `<p><textarea name="note" aria-label="${escaped(label)}">${escaped(note)}</textarea></p>`;
  return `<form method="post" action="${escaped(action)}">${hidden.join("")}${text}<p><button>${escaped(button)}</button></p></form>`;
}

/** The page as an answer; `nonce` is that of the answer's policy. */
export function plainPage(page: PlainPage, locale: Locale, nonce: string, isElder = false): Response {
  const { status, title, text, link, again, retryAfter } = page;
  const body = `<!doctype html>
<html lang="${languageTags[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style nonce="${escaped(nonce)}">
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem; }
a, button { display: inline-block; min-height: 44px; line-height: 44px; }
button { padding: 0 1rem; font: inherit; line-height: 1.5; }
textarea { width: 100%; min-height: 6rem; font: inherit; box-sizing: border-box; }
${isElder ? ELDER_STYLE : ""}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
${again ? formOf(again) : ""}
${link ? `<p><a href="${escaped(link.href)}">${escaped(link.label)}</a></p>` : ""}
</main>
</body>
</html>`;
  return new Response(body, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      ...(retryAfter ? { "Retry-After": String(retryAfter) } : {}),
    },
  });
}
