import { baseMapKindSchema } from "@/domain/api/base-map";
import { choice, yesNo } from "@/importers/cells/choice";
import { wholeNumber } from "@/importers/cells/number";
import { code, colour, name } from "@/importers/cells/text";
import { optionalRegion, sourceColumn } from "@/importers/targets/common-columns";
import { defineTarget, optional, otherwise, required } from "@/importers/targets/target";

/** Stations are facilities; the map's answer adds them. */
const kindSchema = baseMapKindSchema.exclude(["metro-station"]);

export const baseMap = defineTarget({
  name: "base-map",
  file: "base-map.geojson",
  table: "base_map_features",
  columns: {
    code: required(code),
    kind: required(choice(kindSchema)),
    name: required(name, ["名称"]),
    region: optionalRegion,
    colour: optional(colour, ["color"]),
    precision: optional(wholeNumber(1)),
    schematic: otherwise(yesNo, false),
    source: sourceColumn,
  },
  key: ["code"],
  hasGeometry: true,
});
