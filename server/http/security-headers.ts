import type { DisplayMode } from "@/domain/site/display-mode";
import { environment } from "@/server/db/environment";
import { tileOrigins, tileProviders } from "@/server/map/tile-providers";

function permissions(microphone: "()" | "(self)"): string {
  return `geolocation=(self), camera=(), microphone=${microphone}, payment=()`;
}

const onEveryAnswer = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": permissions("()"),
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Half a year: browsers come by an encrypted connection alone. Where there is none, they would not come at all. */
function transport(): { "Strict-Transport-Security"?: string } {
  const isEncrypted = environment().SITE_URL?.startsWith("https://") ?? false;
  return isEncrypted ? { "Strict-Transport-Security": "max-age=15552000" } : {};
}

/** Headers of an answer that is data: nothing in it may run, load or be framed. */
export function dataHeaders() {
  return { ...onEveryAnswer, ...transport(), "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" };
}

type Opened = {
  /** Origins that a form of the page may lead to, beside our own. */
  formTargets?: readonly string[];
  /** Origins of the sites that may show it in a frame, beside our own. */
  framedBy?: readonly string[];
  /** Origins of scripts of others; browsers that know 'strict-dynamic' go by the nonce and pass these over. */
  scripts?: readonly string[];
  mode?: DisplayMode | null;
};

/**
 * Headers of a page. Scripts and styles only with this answer's nonce or from this origin, nothing from
 * a third party but what the base maps that the operator has configured need.
 *
 * @param opened what this page may do that others may not.
 */
export function pageHeaders(
  nonce: string,
  { formTargets = [], framedBy = [], scripts = [], mode = null }: Opened = {},
) {
  // The development server evaluates code, and its overlay injects styles without a nonce.
  const env = environment();
  const development = env.NODE_ENV === "development";
  const { images, requests } = tileOrigins(tileProviders(env));
  const policy = [
    "default-src 'self'",
    [`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`, ...scripts].join(" "),
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    ["img-src 'self' data: blob:", ...images].join(" "),
    [`connect-src 'self'${development ? " ws:" : ""}`, ...requests].join(" "),
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    ["form-action 'self'", ...formTargets].join(" "),
    ["frame-ancestors 'self'", ...framedBy].join(" "),
  ].join("; ");
  const { "X-Frame-Options": sameOrigin, ...others } = onEveryAnswer;
  // It knows no list of sites: where there is one, the policy alone decides.
  const framing = framedBy.length > 0 ? {} : { "X-Frame-Options": sameOrigin };
  // 长辈版 can be spoken to; no other page has a use for the microphone.
  const spoken = mode === "elder" ? { "Permissions-Policy": permissions("(self)") } : {};
  return { ...others, ...framing, ...spoken, ...transport(), "Content-Security-Policy": policy };
}
