import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import createNextIntlPlugin from "next-intl/plugin";

const root = dirname(fileURLToPath(import.meta.url));
const withNextIntl = createNextIntlPlugin("./i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.BUILD_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // A lock file above the project would otherwise move the workspace root.
  turbopack: { root },
  outputFileTracingRoot: root,
  serverExternalPackages: ["pg", "@prisma/adapter-pg", "pinyin-pro", "chinese-days"],
};

export default withNextIntl(config);
