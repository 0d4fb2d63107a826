import { ELDER_STYLE } from "@/app/elder-style";
import { NATIONAL_HOTLINE } from "@/domain/service-points/hotline";
import { fill } from "@/i18n/fill";
import { type Locale, languageTags } from "@/i18n/locales";
import en from "@/i18n/messages/en/errors.json";
import zh from "@/i18n/messages/zh/errors.json";
import { environment } from "@/server/db/environment";

/**
 * The whole page while the database is away: no script, no query, nothing that could fail in turn.
 * The browser asks again every five seconds, so it recovers by itself, without JavaScript too. Not where a form was
 * sent: asking again would lose what was typed, going back keeps it.
 */
export function unavailablePage(locale: Locale, nonce: string, { isWrite = false, isElder = false } = {}): Response {
  const hotline = environment().HOTLINE ?? NATIONAL_HOTLINE;
  const html = pageOf(locale, nonce, hotline, { isWrite, isElder });
  return new Response(html, {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Retry-After": "5",
    },
  });
}

function pageOf(
  locale: Locale,
  nonce: string,
  hotline: string,
  { isWrite, isElder }: { isWrite: boolean; isElder: boolean },
): string {
  const text = locale === "zh" ? zh : en;
  return `<!doctype html>
<html lang="${languageTags[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${isWrite ? "" : '<meta http-equiv="refresh" content="5">\n'}<title>${text.unavailableTitle}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 20vh auto; padding: 0 1.25rem; }
a { display: inline-block; min-height: 44px; line-height: 44px; }
${isElder ? ELDER_STYLE : ""}</style>
</head>
<body>
<main>
<h1>${text.unavailableTitle}</h1>
<p>${fill(isWrite ? text.unavailableWrite : text.unavailableText, { hotline })}</p>
<p><a href="tel:${hotline.replace(/[^+\d]/g, "")}">${fill(text.callHotline, { hotline })}</a></p>
</main>
</body>
</html>`;
}
