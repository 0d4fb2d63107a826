import { choice, type FieldGroup, number, reference, text } from "@/domain/editing/form-field";
import { coordinateSystems } from "@/domain/positions/coordinate-systems";
import { positionQualitySchema, valueQualitySchema } from "@/domain/truth/quality";

/** How sure a value is. */
export const quality = (name = "quality") => choice(name, valueQualitySchema, "editingRecords.option.quality");
export const source = reference("source", "sources");

/** A position in the system that `crs` names, as in files; it is stored in WGS 84. */
export const position: FieldGroup = {
  name: "position",
  fields: [
    number("lng"),
    number("lat"),
    choice("crs", coordinateSystems, "editingRecords.option.crs"),
    choice("position_quality", positionQualitySchema, "editingRecords.option.positionQuality"),
    number("precision"),
    reference("position_source", "sources"),
  ],
  isWhole: true,
};

/** Where the record comes from. */
export const origin: FieldGroup = {
  name: "origin",
  fields: [source, text("section"), { name: "note", input: "long" }],
};
