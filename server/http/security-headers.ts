import { environment } from "@/server/db/environment";

const onEveryAnswer = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), payment=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Headers of an answer that is data: nothing in it may run, load or be framed. */
export function dataHeaders() {
  return { ...onEveryAnswer, "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" };
}

/**
 * Headers of a page. Scripts and styles only with this answer's nonce or from this origin, nothing from
 * a third party but the tile hosts that the operator has configured.
 */
export function pageHeaders(nonce: string) {
  // The development server evaluates code, and its overlay injects styles without a nonce.
  const development = environment().NODE_ENV === "development";
  const tiles = tileOrigins().map((origin) => ` ${origin}`);
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data: blob:${tiles.join("")}`,
    `connect-src 'self'${development ? " ws:" : ""}${tiles.join("")}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
  return { ...onEveryAnswer, "Content-Security-Policy": policy };
}

/** Origins of the configured tile providers; none by default. */
function tileOrigins(): string[] {
  const env = environment();
  const templates = [
    env.MAP_TILES_URL,
    env.MAP_TILES_LABELS_URL,
    env.MAP_PMTILES_URL,
    env.TIANDITU_KEY && "https://t{s}.tianditu.gov.cn",
  ];
  return [...new Set(templates.flatMap((template) => originOf(template ?? "")))];
}

/** A policy allows `*.host`, not `t*.host`: a template's `{s}` makes its whole first label a wildcard. */
export function originOf(template: string): string[] {
  const origin = /^https?:\/\/[^/]+/.exec(template)?.[0];
  return origin ? [origin.replace(/\/\/[^./]*\{s\}[^./]*\./, "//*.")] : [];
}
