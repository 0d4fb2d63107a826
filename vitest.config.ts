import path from "node:path";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = path.dirname(fileURLToPath(import.meta.url));
const integration = "**/*.integration.test.ts";
const elsewhere = [...configDefaults.exclude, "e2e/**", ".next/**", ".data*/**"];

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // What the package resolves to inside Next's server; outside it throws.
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    // The files of a run share their process: what they import is made ready once, which takes a third of the time.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...elsewhere, integration] },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: [integration],
          exclude: elsewhere,
          globalSetup: "server/db/integration-setup.ts",
          // They share one database server.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
