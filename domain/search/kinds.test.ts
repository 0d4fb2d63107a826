import { expect, it } from "vitest";
import { facilityKinds } from "@/domain/facilities/facility";
import { kindSaid, kindUrl } from "@/domain/search/kinds";
import { readQuestion } from "@/domain/search/query";
import { readHan } from "@/domain/search/tokens";
import { servicePointKindSchema } from "@/domain/service-points/service-point";

const said = (q: string) => kindSaid(readQuestion(q, { readHan, synonyms: new Map() }));

it.each([
  ["附近的医院", "hospital"],
  ["学校", "school"],
  ["最近的地铁站在哪", "metro-station"],
  ["哪里有公园", "park"],
  ["便民服务站", "village-station"],
  ["省儿童医院", undefined],
  ["三清山学校建设", undefined],
  ["", undefined],
])("%s → %s", (q, kind) => {
  expect(said(q)?.kind).toBe(kind);
});

it("leads to the map with nothing but that kind", () => {
  expect(kindUrl({ group: "facilities", kind: "school" })).toBe("/?layers=school");
  expect(kindUrl({ group: "servicePoints", kind: "village-station" })).toBe(
    "/?layers=service-points&kind=village-station",
  );
});

it("knows every kind by a name of its own", () => {
  const kinds = ["医院", "学校", "公园", "文化场馆", "地铁站", "火车站", "产业园", "暖心驿站", "共享停车"];
  expect(new Set(kinds.map((name) => said(name)?.kind)).size).toBe(kinds.length);
  expect(facilityKinds.length + servicePointKindSchema.options.length).toBe(23);
});
