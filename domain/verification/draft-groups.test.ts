import { describe, expect, it } from "vitest";
import { recordForms } from "@/domain/editing/record-forms";
import { emptyValues, type RecordValues } from "@/domain/editing/record-values";
import { groupsInDraft } from "@/domain/verification/draft-groups";

const point = (fields: Record<string, string>, offerings: Record<string, string>[] = []): RecordValues => {
  const empty = emptyValues(recordForms["service-points"]);
  return { fields: { ...empty.fields, ...fields }, lists: { ...empty.lists, offerings } };
};

describe("the groups that a draft is about to change", () => {
  it.each([
    ["nothing", {}, []],
    ["a telephone", { phones: "0791-83838383" }, ["contacts"]],
    ["the hours", { opening_hours: "Mo-Fr 09:00-17:00" }, ["hours"]],
    ["how sure they are", { hours_quality: "reported" }, ["hours"]],
    ["the position", { lng: "115.8", lat: "28.6" }, ["position"]],
    ["the landmark", { landmark: "地铁站旁" }, ["position"]],
    ["what nobody verifies", { note: "备注", short_name: "简称" }, []],
    ["two at once", { address: "会展路", phones: "0791-83838383" }, ["position", "contacts"]],
  ])("%s", (_, fields, groups) => {
    expect([...groupsInDraft("service-points", point({}), point(fields)).keys()].sort()).toEqual([...groups].sort());
  });

  it("are those of offerings where a row comes, goes or changes", () => {
    const changed = groupsInDraft("service-points", point({}, [{ matter: "M001", mode: "accept" }]), point({}));
    expect([...changed.keys()]).toEqual(["offerings"]);
  });

  it("are the guide for whatever a matter says", () => {
    const empty = emptyValues(recordForms.matters);
    const draft = { ...empty, fields: { ...empty.fields, fee: "不收费" } };
    expect([...groupsInDraft("matters", empty, draft).keys()]).toEqual(["guide"]);
  });
});
