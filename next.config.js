import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import createNextIntlPlugin from "next-intl/plugin";

const root = dirname(fileURLToPath(import.meta.url));
const withNextIntl = createNextIntlPlugin("./i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.BUILD_DIR ?? ".next",
  poweredByHeader: false,
  // `npm run check` and `npm test` check the types; whoever only starts the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // Root layouts begin below the locale, so the page for unmatched addresses has to be a whole document.
  // The console answers 403 where somebody may not.
  experimental: { globalNotFound: true, authInterrupts: true },
  // Every visitor is answered like a crawler: a title belongs into the head, for whoever has no script as well.
  htmlLimitedBots: /.*/,
  // A lock file above the project would otherwise move the workspace root.
  turbopack: { root },
  outputFileTracingRoot: root,
  async headers() {
    // Pages get theirs in proxy.ts and the API in its own door; this is for files and for whatever else there is.
    return [
      // Who may frame the map for other sites is for its policy to say: this header knows no list.
      { source: "/((?!(?:en/)?embed$).*)", headers: [{ key: "X-Frame-Options", value: "SAMEORIGIN" }] },
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          { key: "Permissions-Policy", value: "geolocation=(self), camera=(), microphone=(), payment=()" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        ],
      },
    ];
  },
  serverExternalPackages: ["pg", "@prisma/adapter-pg", "pinyin-pro", "chinese-days", "prom-client"],
};

export default withNextIntl(config);
