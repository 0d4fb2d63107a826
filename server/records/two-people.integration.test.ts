import { describe, expect, it } from "vitest";
import { recordForms } from "@/domain/editing/record-forms";
import { versionOf } from "@/domain/editing/record-values";
import { withConnection } from "@/server/imports/connection";
import { rowsOf } from "@/server/imports/import-fixture";
import { actAs, resolveAs } from "@/server/records/manage";
import { official, publish, read, save, standing } from "@/server/records/record-fixture";
import { versionsOf } from "@/server/records/save";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const STATION = "360113002020-station";
const _MATTER = "M001";

const administrator = official("administrator");

describe("two people and one record", () => {
  const [first, second] = [official("point-manager", "360113002"), official("point-manager", "360113002")];

  it("who change different things: the second sees the proposal, agrees, and both changes survive", async () => {
    const shown = (await standing("service-points", STATION)).current;
    await save(first, "service-points", STATION, { address: "甲路" }, { shown });
    const saved = await save(second, "service-points", STATION, { landmark: "乙桥旁" }, { shown });
    if (saved.outcome !== "conflict") throw new Error("No conflict.");
    const { current } = await standing("service-points", STATION);
    expect(current.fields).toMatchObject({ address: "甲路", landmark: "" });
    const version = versionOf(recordForms["service-points"], current);
    const request = { noun: "service-points" as const, code: STATION, attempt: saved.attempt, picks: new Map() };
    expect(await resolveAs(second, { ...request, version: "old" })).toMatchObject({ outcome: "conflict" });
    expect(await resolveAs(first, { ...request, version })).toBeNull();
    expect(await resolveAs(second, { ...request, version })).toMatchObject({ outcome: "saved" });
    const merged = await standing("service-points", STATION);
    expect(merged.current.fields).toMatchObject({ address: "甲路", landmark: "乙桥旁" });
    await actAs(first, "service-points", STATION, "discard");
  });

  it("who change the same thing: the second has to choose", async () => {
    const shown = (await standing("service-points", STATION)).current;
    await save(first, "service-points", STATION, { address: "甲路" }, { shown });
    const saved = await save(second, "service-points", STATION, { address: "乙路" }, { shown });
    if (saved.outcome !== "conflict") throw new Error("No conflict.");
    const { current } = await standing("service-points", STATION);
    const version = versionOf(recordForms["service-points"], current);
    const request = { noun: "service-points" as const, code: STATION, attempt: saved.attempt, version };
    expect(await resolveAs(second, { ...request, picks: new Map() })).toMatchObject({ outcome: "conflict" });
    await resolveAs(second, { ...request, picks: new Map([["address", "mine"]]) });
    expect((await standing("service-points", STATION)).current.fields.address).toBe("乙路");
    await actAs(first, "service-points", STATION, "discard");
  });

  it("of whom one imports while the other has a draft: it is merged, or asked about", async () => {
    await save(first, "service-points", STATION, { address: "甲路", landmark: "桥旁" });
    await rowsOf("UPDATE service_points SET short_name = '站', address = '档案路' WHERE code = $1", [STATION]);
    const applied = await publish(administrator, "service-points", STATION);
    expect(applied).toMatchObject({ outcome: "conflict" });
    const stands = await standing("service-points", STATION);
    const versions = await withConnection((c) => versionsOf(c, "service-points", "live", stands));
    if (!versions) throw new Error("There is nothing to compare.");
    const version = versionOf(recordForms["service-points"], versions.theirs);
    const picks = new Map([["address", "theirs" as const]]);
    const request = { noun: "service-points" as const, code: STATION, attempt: "live", version, picks };
    expect(await resolveAs(first, request)).toMatchObject({ outcome: "saved" });
    expect(await publish(administrator, "service-points", STATION)).toMatchObject({ outcome: "applied" });
    expect((await read("service-points", STATION))?.fields).toMatchObject({
      address: "档案路",
      landmark: "桥旁",
      short_name: "站",
    });
  });
});
