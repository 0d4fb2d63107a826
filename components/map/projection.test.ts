import { describe, expect, it } from "vitest";
import { loadShift, noShift, toUnit } from "@/components/map/projection";
import type { Coordinates } from "@/domain/positions/position";

const wgs84: Coordinates = [115.8582, 28.6989];
const gcj02: Coordinates = [115.86310172348854, 28.695579563120614];

describe("loadShift", () => {
  it("leaves positions alone on a WGS 84 base", async () => {
    expect(await loadShift("wgs84")).toBe(noShift);
    expect(noShift.toMap(wgs84)).toEqual(wgs84);
    expect(noShift.fromMap(wgs84)).toEqual(wgs84);
  });

  it("moves positions onto a GCJ-02 base, and clicks back", async () => {
    const shift = await loadShift("gcj02");
    const [lng, lat] = shift.toMap(wgs84);
    expect(lng).toBeCloseTo(gcj02[0], 9);
    expect(lat).toBeCloseTo(gcj02[1], 9);
    const back = shift.fromMap(gcj02);
    // 0.14 m at worst near Nanchang: about 1.5e-6 degrees.
    expect(Math.abs(back[0] - wgs84[0])).toBeLessThan(2e-6);
    expect(Math.abs(back[1] - wgs84[1])).toBeLessThan(2e-6);
  });

  it("does not write into the position it is given", async () => {
    const given: Coordinates = [...wgs84];
    (await loadShift("gcj02")).toMap(given);
    expect(given).toEqual(wgs84);
  });
});

describe("toUnit", () => {
  it.each([
    [
      [0, 0],
      [0.5, 0.5],
    ],
    [
      [-180, 85.0511287798066],
      [0, 0],
    ],
    [
      [180, -85.0511287798066],
      [1, 1],
    ],
  ] as [Coordinates, [number, number]][])("%j → %j", (position, [x, y]) => {
    expect(toUnit(position)[0]).toBeCloseTo(x, 9);
    expect(toUnit(position)[1]).toBeCloseTo(y, 9);
  });
});
