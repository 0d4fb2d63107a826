import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const folders = ["app", "cli", "components", "domain", "i18n", "importers", "server", "e2e"];
const nouns = ["service-points", "matters", "facilities", "projects", "indicators", "regions", "sources"];

const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join(folder, file.replaceAll("\\", "/")))
    .filter((file) => /\.(ts|tsx|css)$/.test(file)),
);

// The linter knows the direction between folders; what it cannot say stands here.
describe("the structure of the project", () => {
  it("finds the files", () => {
    expect(files.length).toBeGreaterThan(200);
  });

  it("keeps one noun's components apart from another's: they are composed in app/", () => {
    const crossings = nouns.flatMap((noun) =>
      files
        .filter((file) => file.startsWith(`components/${noun}/`))
        .filter((file) =>
          [...readFileSync(file, "utf8").matchAll(/@\/components\/([\w-]+)\//g)].some(
            ([, other = ""]) => nouns.includes(other) && other !== noun,
          ),
        ),
    );
    expect(crossings).toEqual([]);
  });

  it("has no drawer for things without a name", () => {
    expect(files.filter((file) => /\b(utils?|helpers?|misc|common)\b/.test(path.basename(file)))).toEqual([
      "importers/targets/common-columns.ts",
    ]);
  });

  it("can be read in one breath: no file beyond 300 lines", () => {
    expect(files.filter((file) => readFileSync(file, "utf8").split("\n").length > 300)).toEqual([]);
  });

  it("imports the map library only where maps are drawn", () => {
    const users = files.filter((file) =>
      /from "(leaflet|react-leaflet|supercluster)"/.test(readFileSync(file, "utf8")),
    );
    const isMap = (file: string) => /^components\/(map\/|editing\/position-)/.test(file);
    expect(users.filter((file) => !isMap(file) && file !== "domain/map/clusters.ts")).toEqual([]);
  });

  it("keeps Chinese text in i18n/, data and tests", () => {
    const speaking = files
      .filter((file) => /^(app|components)\//.test(file) && file.endsWith(".tsx"))
      .filter((file) =>
        readFileSync(file, "utf8")
          .split("\n")
          .some((line) => /\p{Script=Han}/u.test(line) && !/^\s*(\/\/|\/?\*)/.test(line)),
      );
    expect(speaking).toEqual([]);
  });
});
