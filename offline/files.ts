import { release } from "@/offline/release";

/** What every page made here asks for; the page that brought the worker had all of it. */
export const pageFiles: readonly string[] = [
  ...release.stylesheets,
  "/no-script.css",
  "/no-map.css",
  "/icon.svg",
  "/offline/in-page.js",
];

/** The map, by its release. */
export const mapScript = `/offline/map.js?release=${release.version}`;

/** What the map asks for beside that. */
export const mapFiles: readonly string[] = [...release.mapStylesheets, mapScript];
