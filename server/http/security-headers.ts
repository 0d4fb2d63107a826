/**
 * Headers of every answer. Scripts and styles only with this answer's nonce or from this origin;
 * nothing from a third party. Tile hosts are added by configuration (`MAP_TILES_URL`).
 */
export function securityHeaders(options: { nonce?: string; development?: boolean } = {}) {
  const { nonce, development = false } = options;
  const script = nonce ? `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}` : "'none'";
  const style = nonce ? `'self' 'nonce-${nonce}'` : "'none'";
  const policy = [
    "default-src 'self'",
    `script-src ${script}`,
    // The development overlay injects styles without a nonce.
    `style-src ${development ? "'self' 'unsafe-inline'" : style}`,
    `img-src 'self' data: blob:${tileOrigins()}`,
    `connect-src 'self'${development ? " ws:" : ""}${tileOrigins()}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
  return {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}

/** Origins of the configured tile providers, each with a leading space; empty by default. */
function tileOrigins(): string {
  const templates = [
    process.env.MAP_TILES_URL,
    process.env.MAP_TILES_LABELS_URL,
    process.env.MAP_PMTILES_URL,
    process.env.TIANDITU_KEY ? "https://t{s}.tianditu.gov.cn" : undefined,
  ];
  const origins = templates
    .map((template) => /^https?:\/\/[^/]+/.exec(template ?? "")?.[0].replace(/\{s\}/, "*"))
    // `t{s}.host` becomes a wildcard host: a policy allows `*.host` but not `t*.host`.
    .map((origin) => origin?.replace(/\/\/[^.]*\*[^.]*\./, "//*."));
  return [...new Set(origins)].map((origin) => (origin ? ` ${origin}` : "")).join("");
}
