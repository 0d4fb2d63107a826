import { describe, expect, it } from "vitest";
import { editableNouns, recordForms } from "@/domain/editing/record-forms";
import { type RecordValues, versionOf } from "@/domain/editing/record-values";
import { shanghaiTime } from "@/domain/time/shanghai";
import { targets } from "@/importers/target-list";
import { withConnection } from "@/server/imports/connection";
import { rowsOf } from "@/server/imports/import-fixture";
import { checkRecord } from "@/server/records/check";
import { doorOf } from "@/server/records/door";
import { recordHistory } from "@/server/records/history";
import { listRecords } from "@/server/records/list";
import { actAs, saveAs, undoAs } from "@/server/records/manage";
import { readRecord } from "@/server/records/read";
import { official, publish, read, save, standing, value } from "@/server/records/record-fixture";
import { openRecord } from "@/server/records/view";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

const STATION = "360113002020-station";
const MATTER = "M001";

const administrator = official("administrator");

describe("every record of the sample", () => {
  it.each(editableNouns)(
    "%s: read and saved unchanged, it is the same",
    async (noun) => {
      const form = recordForms[noun];
      const codes = (await rowsOf(`SELECT code FROM "${targets[form.target].table}" ORDER BY code`)).map(({ code }) =>
        String(code),
      );
      expect(codes.length).toBeGreaterThan(10);
      await withConnection(async (connection) => {
        for (const code of codes) {
          const values = await readRecord(connection, noun, code);
          if (!values) throw new Error(`${code} cannot be read.`);
          const checked = await checkRecord(connection, noun, values);
          expect([code, checked]).toMatchObject([code, { outcome: "sound" }]);
          if (checked.outcome !== "sound") return;
          expect([code, versionOf(form, checked.record.values)]).toEqual([code, versionOf(form, values)]);
        }
      });
    },
    300_000,
  );

  it.each([
    ["service-points", "360113006-centre"],
    ["matters", MATTER],
    ["bundles", "newborn"],
    ["facilities", "hospital-jx-people-honggutan"],
    ["projects", "hospital-xiangya-jiangxi"],
    ["indicators", "I001"],
  ] as const)("%s %s: brought into force as it is, it changes no row", async (noun, code) => {
    const saved = await save(administrator, noun, code, {}, { way: "publish" });
    expect(saved).toMatchObject({ outcome: "unchanged", applied: { outcome: "no-draft" } });
  });
});

describe("an edit", () => {
  const manager = official("point-manager", "360113002");

  it("is a draft until somebody brings it into force; then it is one step, which is undone as one", async () => {
    const before = await read("service-points", STATION);
    const changes = { address: "学府大道 1 号", phones: "咨询:0791-83950001" };
    expect(await save(manager, "service-points", STATION, changes, { way: "submit" })).toMatchObject({
      outcome: "saved",
    });
    expect(await read("service-points", STATION)).toEqual(before);
    await expect(publish(manager, "service-points", STATION)).rejects.toThrow(/Not allowed: publish/);
    const applied = await publish(administrator, "service-points", STATION);
    expect(applied).toMatchObject({ outcome: "applied", changed: 1 });
    expect((await read("service-points", STATION))?.fields).toMatchObject(changes);
    const [entry] = await withConnection((connection) =>
      recordHistory(connection, "service-points", STATION, { limit: 5, offset: 0 }),
    );
    expect(entry?.differences.map(({ path }) => path).sort()).toEqual(["address", "phones"]);
    expect(entry).toMatchObject({ actor: `user:${administrator.id}`, act: "publish-edit", isUndone: false });
    expect(entry?.isWider).toBe(false);
    await expect(undoAs(manager, "service-points", STATION, entry?.changeSet ?? "")).rejects.toThrow(/Not allowed/);
    expect(await undoAs(administrator, "service-points", STATION, entry?.changeSet ?? "")).toMatchObject({
      outcome: "undone",
    });
    expect(await read("service-points", STATION)).toEqual(before);
    const accounted = await rowsOf("SELECT action, after FROM audit_entries WHERE code = $1 ORDER BY id", [STATION]);
    expect(accounted.map(({ action }) => action)).toEqual(["change", "submit", "change", "publish"]);
    expect(accounted[0]?.after).toMatchObject({ ...changes, state: "draft" });
  });

  it("takes rows in, changes them and takes them away, as one step", async () => {
    const opened = (await standing("matters", MATTER)).current;
    const [first, second, ...others] = opened.lists.materials ?? [];
    const lists = {
      ...opened.lists,
      materials: [{ ...first, name: "身份证原件" }, ...others, { ...second, order: "99", name: "委托书" }],
    };
    const request = { noun: "matters" as const, code: MATTER, isNew: false, shown: opened, acceptPositions: false };
    const saved = await saveAs(administrator, { ...request, sent: { ...opened, lists } }, "publish", {
      confirmed: "all",
    });
    expect(saved).toMatchObject({ outcome: "saved", applied: { outcome: "applied", changed: 3 } });
    const names = (await read("matters", MATTER))?.lists.materials?.map(({ order, name }) => `${order} ${name}`);
    expect(names).toEqual(["1 身份证原件", ...others.map(({ order, name }) => `${order} ${name}`), "99 委托书"]);
    const changeSet = saved.applied?.outcome === "applied" ? saved.applied.changeSet : null;
    await undoAs(administrator, "matters", MATTER, changeSet ?? "");
    expect(await read("matters", MATTER)).toEqual(opened);
  });

  it("of which a draft was thrown away, or saved once too often, comes back", async () => {
    await save(manager, "service-points", STATION, { address: "一" });
    await save(manager, "service-points", STATION, { address: "二" });
    const draft = async () => (await standing("service-points", STATION)).draft?.values.fields.address;
    await actAs(manager, "service-points", STATION, "revert");
    expect(await draft()).toBe("一");
    await actAs(manager, "service-points", STATION, "discard");
    expect(await draft()).toBeUndefined();
    await actAs(manager, "service-points", STATION, "restore");
    expect(await draft()).toBe("一");
    await actAs(manager, "service-points", STATION, "discard");
  });

  it.each([
    [{ name: "" }, "name", "missing-value"],
    [{ opening_hours: "早九晚五" }, "opening_hours", "bad-hours"],
    [{ phones: "随便" }, "phones", "bad-phone"],
    [{ moved_to: "nowhere" }, "moved_to", "unknown-reference"],
    [{ kind: "palace" }, "kind", "unknown-value"],
    [{ lng: "28.7", lat: "115.85", crs: "wgs84", position_quality: "manual" }, "lng", "position-swapped"],
    [{ lng: "121.4", lat: "31.2", crs: "wgs84", position_quality: "manual" }, "lng", "position-outside"],
  ])("with %j is not saved, says why at %s: %s, and keeps what was typed", async (fields, field, code) => {
    const saved = await save(manager, "service-points", STATION, fields);
    expect(saved.outcome).toBe("faulty");
    const [kept] = await rowsOf('SELECT kind, "values" FROM record_attempts WHERE actor = $1', [`user:${manager.id}`]);
    const { values } = kept as unknown as { values: RecordValues };
    expect(values.fields).toMatchObject(fields);
    const checked = await withConnection((connection) => checkRecord(connection, "service-points", values));
    expect(checked).toMatchObject({ outcome: "faulty", issues: [{ field, issue: { code } }] });
  });

  it("whose position fits another system is pointed out before it is saved, and taken if it is meant so", async () => {
    const centre = "360113002-centre";
    const { lng, lat } = (await read("service-points", centre))?.fields ?? {};
    // Of a position known to ±1.5 km, such a shift would say nothing.
    await rowsOf("UPDATE service_points SET precision = 60 WHERE code = $1", [centre]);
    // What a map of GCJ-02 shows for the same place: about 600 m away.
    const mixedUp = { lng: String(Number(lng) + 0.0049), lat: String(Number(lat) - 0.0034), crs: "wgs84" };
    const saved = await save(manager, "service-points", centre, mixedUp);
    expect(saved.outcome).toBe("faulty");
    expect((await save(manager, "service-points", centre, mixedUp, { accept: true })).outcome).toBe("saved");
    await actAs(manager, "service-points", centre, "discard");
  });

  it("asks a person what no file is asked: telephones by the gate's rules, and a source for a new position", async () => {
    const station = "360113002-centre";
    const type = (fields: Record<string, string>) => save(manager, "service-points", station, fields);
    expect((await type({ phones: "咨询:0791-8383" })).outcome).toBe("faulty");
    const kept = await type({ phones: "咨询:83835678" });
    expect(kept.outcome).toBe("faulty");
    const attempt = "attempt" in kept ? kept.attempt : null;
    const view = await openRecord(manager, "service-points", station, attempt);
    expect(view.faults).toMatchObject([{ code: "phone-without-area", proposed: "0791-83835678" }]);
    expect(view.values.fields.phones).toBe("咨询:0791-83835678");
    const moved = { lng: "115.861", lat: "28.701", crs: "wgs84", position_quality: "geocoded" };
    expect((await type({ ...moved, position_source: "" })).outcome).toBe("faulty");
    expect((await type({ ...moved, position_source: "sample-generator" })).outcome).toBe("faulty");
    expect((await type({ ...moved, position_source: "map-amap" })).outcome).toBe("saved");
    expect(await rowsOf("SELECT title FROM sources WHERE code = 'map-amap'", [])).toEqual([{ title: "高德地图" }]);
    await actAs(manager, "service-points", station, "discard");
  });

  it("whose number was wrong before is saved all the same while the number stays as it was", async () => {
    const station = "360113002-centre";
    const [before] = await rowsOf("SELECT phones FROM service_points WHERE code = $1", [station]);
    const wrong = JSON.stringify([{ label: "电话", number: "83-77" }]);
    await rowsOf("UPDATE service_points SET phones = $2::jsonb WHERE code = $1", [station, wrong]);
    expect((await save(manager, "service-points", station, { address: "丰和大道 2 号" })).outcome).toBe("saved");
    await actAs(manager, "service-points", station, "discard");
    await rowsOf("UPDATE service_points SET phones = $2::jsonb WHERE code = $1", [
      station,
      JSON.stringify(before?.phones),
    ]);
  });

  it("of sample hours makes them somebody's word", async () => {
    const station = "360113002-centre";
    await save(manager, "service-points", station, { opening_hours: "Mo-Fr 08:30-17:00", hours_quality: "sample" });
    const { current } = await standing("service-points", station);
    expect(current.fields.hours_quality).toBe("reported");
    await actAs(manager, "service-points", station, "discard");
  });

  it("adds to a history and never takes from it", async () => {
    const code = "hospital-xiangya-jiangxi";
    const opened = (await standing("projects", code)).current;
    const kept = opened.lists["milestone-changes"]?.length ?? 0;
    const sent = { ...opened, lists: { ...opened.lists, "milestone-changes": [] } };
    const request = { noun: "projects" as const, code, isNew: false, shown: opened, sent, acceptPositions: false };
    await saveAs(administrator, request, "publish", { confirmed: "all" });
    expect((await read("projects", code))?.lists["milestone-changes"]).toHaveLength(kept);
  });
});

describe("a new record", () => {
  const manager = official("point-manager", "360113002");
  const fields = {
    name: "新设便民服务站",
    level: "village",
    kind: "village-station",
    region: "360113002020",
    position_quality: "unknown",
    source: "article-002",
  };

  it("is a draft with a code that nobody has, made and undone as one step", async () => {
    expect(await save(manager, "service-points", STATION, fields, { isNew: true })).toMatchObject({
      outcome: "faulty",
    });
    expect(await save(manager, "service-points", "point-001", fields, { isNew: true })).toMatchObject({
      outcome: "saved",
    });
    expect(await read("service-points", "point-001")).toBeNull();
    // Nobody sees it yet, so it answers for all of the rules but the one that asks for verification, and stays a draft.
    expect(await publish(administrator, "service-points", "point-001")).toMatchObject({
      outcome: "gate",
      rules: [18, 20],
    });
    const whole = {
      address: "学府大道 1 号",
      phones: "咨询:0791-83950001；投诉:0791-83950002",
      opening_hours: "Mo-Fr 09:00-17:00",
      hours_quality: "reported",
      verified_at: shanghaiTime(new Date()).isoDate,
    };
    await save(manager, "service-points", "point-001", whole);
    const applied = await publish(administrator, "service-points", "point-001");
    expect(await value("service-points", "point-001", "name")).toBe(fields.name);
    const changeSet = applied?.outcome === "applied" ? (applied.changeSet ?? "") : "";
    await undoAs(administrator, "service-points", "point-001", changeSet);
    expect(await read("service-points", "point-001")).toBeNull();
  });

  it("is made only where one may", async () => {
    const elsewhere = { ...fields, region: "360113003216" };
    const saved = await save(manager, "service-points", "point-002", elsewhere, { isNew: true });
    expect(saved.outcome).toBe("outside");
    const clerk = official("window-clerk", "360113002");
    await expect(save(clerk, "service-points", "point-003", fields, { isNew: true })).rejects.toThrow(/not-permitted/);
  });
});

describe("scope", () => {
  const manager = official("point-manager", "360113002");

  it.each([
    ["a record of another township", manager, "360113003216-station", { address: "一" }],
    ["moving a record into one's township", manager, "360113003216-station", { region: "360113002020" }],
    ["a clerk", official("window-clerk", "360113002"), STATION, { address: "一" }],
    ["a supervisor", official("supervisor"), STATION, { address: "一" }],
  ])("refuses %s", async (_, by, code, fields) => {
    await expect(save(by, "service-points", code, fields)).rejects.toThrow(/Not allowed: edit service-points/);
    expect((await standing("service-points", code)).draft).toBeNull();
  });

  it("keeps a record from being moved out of it, and what was typed with it", async () => {
    const saved = await save(manager, "service-points", STATION, { region: "360113003216" });
    expect(saved.outcome).toBe("outside");
    expect((await standing("service-points", STATION)).draft).toBeNull();
  });

  it("lets those move a record who may do so at both ends", async () => {
    const both = official("point-manager", "360113");
    expect(await save(both, "service-points", STATION, { region: "360113003216" })).toMatchObject({ outcome: "saved" });
    // The draft moves it away; while it is still here, those there may not touch it, and those here neither.
    await expect(save(manager, "service-points", STATION, { address: "一" })).rejects.toThrow(/outside/);
    await actAs(both, "service-points", STATION, "discard");
  });
});

describe("the list and the door", () => {
  it.each([
    ["service-points", "point-manager", "360113002", null],
    ["matters", "matter-manager", null, "民政局"],
    ["matters", "matter-manager", "360113002", "民政局"],
    ["matters", "matter-manager", "360113002", null],
    ["matters", "matter-manager", "360113", null],
    ["projects", "project-team", "360113", "区教体局"],
    ["indicators", "administrator", null, null],
  ] as const)("of %s agree for a %s of %s, %s", async (noun, role, region, department) => {
    const { grants } = official(role, region, department);
    const { items, total } = await listRecords(grants, "edit", noun, {}, { limit: 1_000, offset: 0 });
    expect(items).toHaveLength(total);
    const open = new Set(items.map(({ code }) => code));
    for (const { code } of (await listRecords(administrator.grants, "edit", noun, {}, { limit: 60, offset: 0 }))
      .items) {
      expect([code, await doorOf(grants, "edit", noun, code)]).toEqual([code, open.has(code) ? "open" : "outside"]);
    }
  });
});
