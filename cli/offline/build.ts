import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { offlineBuild, offlineMapBuild, type Release } from "@/cli/offline/bundle";

/** What only the stylesheet of the root layout speaks of. */
const EVERYWHERE = ".site-header";
/** What only stylesheets of forms for reports speak of: forms that wait for a network look like the others. */
const REPORTS = ".report-kinds";

/** What only Leaflet's own stylesheet speaks of, and what only that of our map does: in this order they count. */
const MAP = [".leaflet-tile-pane", ".map-canvas"];

/** The addresses of the stylesheets that every page has, of those with forms for reports, and of those with the map. */
function stylesheets(buildFolder: string): Pick<Release, "stylesheets" | "mapStylesheets"> {
  const folder = path.join(buildFolder, "static");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
  const speakingOf = (words: string) => {
    const found = files
      .filter((file) => readFileSync(path.join(folder, file), "utf8").includes(words))
      .map((file) => `/_next/static/${file.split(path.sep).join("/")}`)
      .sort();
    if (found.length > 0) return found;
    throw new Error(`No stylesheet below ${folder} has ${words}: pages without a network would look like nothing.`);
  };
  const everywhere = [...new Set([EVERYWHERE, REPORTS].flatMap(speakingOf))];
  const ofMap = [...new Set(MAP.flatMap(speakingOf))].filter((each) => !everywhere.includes(each));
  return { stylesheets: everywhere, mapStylesheets: ofMap };
}

/**
 * Makes the service worker and what it needs, after the product's own build and beside it.
 *
 * @param buildFolder where the product has been built.
 * @param version the hash of that build.
 */
export async function buildOffline(buildFolder: string, version: string): Promise<void> {
  const release = { version, ...stylesheets(buildFolder) };
  const into = (name: string) => path.resolve(buildFolder, "offline", name);
  const script = (entry: string, name: string) => ({
    ...offlineBuild(entry, into(name), release),
    format: "iife" as const,
  });
  await Promise.all([
    build(script("offline/register.ts", "register.js")),
    build(script("offline/in-page.ts", "in-page.js")),
    build({ ...offlineMapBuild("offline/map/map.tsx", into("map.js"), release), format: "iife" }),
    build(script("offline/worker/worker.ts", "worker.js")),
    build(script("offline/worker/farewell.ts", "farewell.js")),
    build({
      ...script("offline/pages-entry.ts", "pages.js"),
      globalName: "pages",
      // Parsed and run only once a page is asked for.
      banner: { js: "self.offlinePages=()=>{" },
      footer: { js: "return pages};" },
    }),
  ]);
}
