import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { consoleWordsKept, offlineBuild, wordsLeftOut } from "@/cli/offline/bundle";
import { selectName } from "@/i18n/select-name";

/** Namespaces that a module asks for by name. */
function namespacesOf(source: string): string[] {
  return [...source.matchAll(/(?:use|get)Translations\(\s*"([^"]+)"/g)].flatMap(([, name]) => name ?? []);
}

/** Projects are in the bundle, and none is ever shown: offline/server/projects says why, offline/server/map leaves them out. */
const NEVER_SHOWN = /(war-sketch|components\/projects\/project-row)\.tsx$/;

it("every word that pages without a network ask for is in their bundle", async () => {
  const { metafile } = await build({
    ...offlineBuild("offline/pages-entry.ts", "pages.js"),
    write: false,
    metafile: true,
  });
  const output = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint?.endsWith("pages-entry.ts"));
  const kept = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const files = kept
    .map(([file]) => file)
    .filter((file) => /^(app|components|offline)\/.*\.tsx?$/.test(file) && !NEVER_SHOWN.test(file));
  expect(files.length).toBeGreaterThan(100);
  const isLeftOut = (name: string) => {
    const [namespace, part] = name.split(".");
    if (namespace === "console" && consoleWordsKept.some((kept) => kept === part)) return false;
    const words = Object.keys(metafile.inputs).find(
      (file) => selectName(/i18n\/messages\/zh\/(.+)\.json$/.exec(file)?.[1] ?? "") === namespace,
    );
    return !words || wordsLeftOut.test(`/${words}`);
  };
  const holes = files.flatMap((file) =>
    namespacesOf(readFileSync(file, "utf8"))
      .filter(isLeftOut)
      .map((namespace) => `${file}: ${namespace}`),
  );
  expect(holes).toEqual([]);
}, 60_000);
