import { describe, expect, it } from "vitest";
import { describeTarget, readOne } from "@/importers/targets/describe-target";

const place = { lng: "115.85", lat: "28.69", crs: "wgs84", position_quality: "manual" };

describeTarget("regions", {
  good: { code: "360113", name: "红谷滩区", level: "district", kind: "district", source: "S", ...place },
  bad: [
    ["code", "3601", "bad-code"],
    ["level", "village", "level-mismatch"],
    ["parent", "360113", "unknown-reference"],
    ["kind", "state", "unknown-value"],
    ["lng", "28.69", "position-outside"],
    ["parent", "x", "bad-code"],
  ],
});

describeTarget("base-map", {
  good: { code: "W1", kind: "water", name: "赣江", source: "S", schematic: "true" },
  bad: [
    ["kind", "metro-station", "unknown-value"],
    ["colour", "blue", "bad-colour"],
    ["precision", "0", "bad-number"],
    ["schematic", "?", "unknown-value"],
  ],
});

describeTarget("service-points", {
  good: {
    code: "P1",
    name: "中心",
    level: "township",
    kind: "township-centre",
    region: "360113001",
    source: "S",
    ...place,
  },
  bad: [
    ["region", "here", "bad-code"],
    ["opening_hours", "全天", "bad-hours"],
    ["phones", "见门口", "bad-phone"],
    ["amenities", "sauna", "unknown-value"],
    ["verified_at", "2024-02", "bad-date"],
    ["status", "gone", "unknown-value"],
    ["hours_quality", "good", "unknown-value"],
    ["crs", "", "position-without-crs"],
    ["position_quality", "", "missing-value"],
    ["position_quality", "unknown", "position-without-quality"],
    ["precision", "-5", "bad-amount"],
    ["crs", "beijing54", "unknown-value"],
  ],
});

describeTarget("windows", {
  good: { service_point: "P1", code: "W1", name: "综合窗口", kind: "general", source: "S" },
  bad: [
    ["kind", "round", "unknown-value"],
    ["service_point", "", "missing-value"],
    ["quality", "x", "unknown-value"],
  ],
});

describeTarget("facilities", {
  good: { code: "F1", name: "医院", kind: "hospital", source: "S", ...place },
  bad: [
    ["kind", "bar", "unknown-value"],
    ["attributes", "beds", "bad-attribute"],
    ["status", "x", "unknown-value"],
    ["lat", "", "position-incomplete"],
    ["lng", "", "position-incomplete"],
    ["region", "36", "bad-code"],
  ],
});

describe("base-map geometry", () => {
  const label = { code: "W1", kind: "label", name: "赣江", source: "S" };
  it.each<[string, unknown, string]>([
    ["absent", null, "bad-geometry"],
    ["of another kind", { type: "Circle", coordinates: [115, 28] }, "bad-geometry"],
    [
      "a ring of three",
      {
        type: "Polygon",
        coordinates: [
          [
            [115, 28],
            [116, 28],
            [115, 28],
          ],
        ],
      },
      "bad-geometry",
    ],
    [
      "swapped",
      {
        type: "LineString",
        coordinates: [
          [28, 115],
          [29, 116],
        ],
      },
      "bad-geometry",
    ],
    ["at 0, 0", { type: "Point", coordinates: [0, 0] }, "position-zero"],
  ])("is refused when %s", async (_, shape, code) => {
    expect((await readOne("base-map", label, shape)).issues).toMatchObject([{ row: 7, column: "geometry", code }]);
  });

  it("loses its heights", async () => {
    const { rows } = await readOne("base-map", label, { type: "Point", coordinates: [115.8, 28.7, 12] });
    expect(rows[0]?.record.geometry).toEqual({ type: "Point", coordinates: [115.8, 28.7] });
  });
});
