import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BuildOptions, Plugin } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");

/** Modules of the framework that have another meaning without a server. */
const shims: Readonly<Record<string, string>> = {
  "next/link": "next-link.tsx",
  "next/navigation": "next-navigation.ts",
  "next/headers": "next-headers.ts",
  "next/server": "next-server.ts",
  "next/dynamic": "next-dynamic.ts",
  "next-intl/server": "next-intl-server.ts",
  "@/prisma/generated/client": "prisma.ts",
  "server-only": "nothing.ts",
};

/** The words of the console and of pages that need a network anyway: a third of all. */
export const wordsLeftOut =
  /[\\/]i18n[\\/]messages[\\/]\w+[\\/](about|api-docs|briefing|console|editing(-records)?|imports?(-desk)?|light-policy|project-(page|views)|publishing-desk|synonym-desk)\.json$/;

/** What public pages say in the console's words: who verified a record. */
export const consoleWordsKept = ["role"] as const;

function keptConsoleWords(file: string): string {
  const words = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  return JSON.stringify(Object.fromEntries(consoleWordsKept.map((name) => [name, words[name]])));
}

/**
 * Pages ask `@/server/…`; where that has a twin in offline/server, the twin answers, from the pack. So do the few
 * components that need a server, or a script.
 */
const twins: Plugin = {
  name: "twins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@\/(app|server|components)\// }, ({ path: name }) => {
      const twin = [".ts", ".tsx"].map((ending) => path.join(root, "offline", name.slice(2) + ending)).find(existsSync);
      return twin ? { path: twin } : undefined;
    });
    onResolve({ filter: /^(next|next-intl|@\/prisma|server-only)(\/|$)/ }, ({ path: name }) => {
      const shim = shims[name];
      return shim ? { path: path.join(root, "offline/shims", shim) } : undefined;
    });
    // What the server alone needs of Node is never called.
    onResolve({ filter: /^node:/ }, () => ({ path: path.join(root, "offline/shims/nothing.ts") }));
    // Messages of failures in fifty languages, and the map of a trip, which a script would have to draw.
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.[cm]?js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
      loader: "js",
    }));
    // React's renderer for strings, which comes along with the one for streams.
    onLoad({ filter: /react-dom-server-legacy/ }, () => ({ contents: "module.exports = {};", loader: "js" }));
    // The oldest browsers have no streams of bytes; what React writes passes through any stream.
    onLoad({ filter: /react-dom-server\.browser\.production\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, "utf8").replaceAll('type: "bytes",', ""),
      loader: "js",
    }));
    onLoad({ filter: wordsLeftOut }, ({ path: file }) => ({
      contents: path.basename(file) === "console.json" ? keptConsoleWords(file) : "{}",
      loader: "json",
    }));
    onResolve({ filter: /^@\/components\/map\// }, ({ kind }) =>
      kind === "dynamic-import" ? { path: path.join(root, "offline/shims/nothing.ts") } : undefined,
    );
  },
};

/** Modules of the framework as they are in a page that was made without it. */
const mapShims: Readonly<Record<string, string>> = {
  "next/navigation": "next-navigation.ts",
  "next/dynamic": "next-dynamic.ts",
};

/** The map as the product has it, without what only tiles need: a page without a network has none. */
const mapParts: Plugin = {
  name: "map-parts",
  setup({ onResolve }) {
    onResolve({ filter: /^next\// }, ({ path: name }) => {
      const shim = mapShims[name];
      return shim ? { path: path.join(root, "offline/map", shim) } : undefined;
    });
    onResolve({ filter: /^gcoord$|\/(archive-layer|sites)$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: path.join(root, "offline/shims/nothing.ts") } : undefined,
    );
  },
};

/** The release that is put together; `offline/release.ts` says what each means. */
export type Release = { version: string; stylesheets: readonly string[]; mapStylesheets: readonly string[] };

function released(release: Release): Plugin {
  return {
    name: "release",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]offline[\\/]release\.ts$/ }, () => ({
        contents: `export const release = ${JSON.stringify(release)};`,
        loader: "ts",
      }));
    },
  };
}

/** How everything that works without a network is put together: what makes pages, and what these run. */
export function offlineBuild(entry: string, outfile: string, release?: Release): BuildOptions {
  return bundled(entry, outfile, twins, release);
}

/** How the map is put together that these pages have. */
export function offlineMapBuild(entry: string, outfile: string, release: Release): BuildOptions {
  return bundled(entry, outfile, mapParts, release);
}

function bundled(entry: string, outfile: string, parts: Plugin, release?: Release): BuildOptions {
  return {
    entryPoints: [path.join(root, entry)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: ["chrome87", "safari14"],
    // Safari 14 has it; what esbuild knows is a rare fault of its with a default beside a nested pattern.
    supported: { destructuring: true, "class-field": false },
    jsx: "automatic",
    tsconfig: path.join(root, "tsconfig.json"),
    loader: { ".css": "empty" },
    // What only Node has must fail in tests, which Node runs, as it would in a browser.
    define: { "process.env.NODE_ENV": '"production"', Buffer: "undefined" },
    minify: true,
    plugins: [parts, ...(release ? [released(release)] : [])],
    logLevel: "warning",
  };
}
