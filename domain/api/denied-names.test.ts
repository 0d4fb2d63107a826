import { describe, expect, it } from "vitest";
import { deniedNames } from "@/domain/api/denied-names-fixture";
import { openApiDocument } from "@/domain/api/openapi";

const { paths, components } = openApiDocument();

/** What a resident sends and reads back, with the token of their own link. */
const ofReports = ["NewReport", "FollowedReport"];

/** Records that have a note of their own: what a source says of them, for everybody to read. */
const withNotes = Object.entries(components?.schemas ?? {})
  .filter(([, schema]) => "properties" in schema && "note" in (schema.properties ?? {}))
  .map(([name]) => name)
  .filter((name) => !ofReports.includes(name))
  .sort();

describe("the description of public answers", () => {
  it.each(Object.entries(components?.schemas ?? {}))("%s has no field that nobody may see", (_, schema) => {
    expect(deniedNames(schema)).toEqual([]);
  });

  it("has none outside of named schemas either", () => {
    expect(Object.keys(paths ?? {}).length).toBeGreaterThan(20);
    expect(deniedNames(paths)).toEqual([]);
  });

  it("shows notes of records alone", () =>
    expect(withNotes).toMatchInlineSnapshot(`
    [
      "Bundle",
      "Facility",
      "Material",
      "Matter",
      "Milestone",
      "Observation",
      "Project",
      "Region",
      "ServicePoint",
      "SourceUse",
      "Window",
    ]
  `));
});

describe("the list of names", () => {
  it("finds one however deep it lies and whatever its case", () => {
    const answer = {
      items: [{ name: "x", person: { eMail: "a@b.cn", "E-Mail": "", reportedBy: "x" } }],
      tokenDigest: "",
    };
    expect(deniedNames(answer)).toEqual(["eMail", "E-Mail", "reportedBy", "tokenDigest"]);
    expect(deniedNames([{ password: 1, requester: 2, ip: 3 }])).toEqual(["password", "requester", "ip"]);
  });

  it("leaves alone what only begins alike", () => {
    expect(deniedNames({ address: "某路1号", zip: 1, tokens: [] })).toEqual(["tokens"]);
    expect(deniedNames({ description: "", reports: 1, position: {}, mailbox: 0 })).toEqual([]);
  });
});
