import { choice, date, long, number, type RecordForm, reference, text } from "@/domain/editing/form-field";
import { source } from "@/domain/editing/forms/field-groups";
import { loadedCountSchema } from "@/domain/indicators/indicator";
import { qualifierSchema } from "@/domain/projects/project";

export const indicatorForm: RecordForm = {
  target: "indicators",
  groups: [
    {
      name: "name",
      fields: [
        text("code"),
        text("name"),
        text("topic"),
        text("unit"),
        long("definition"),
        choice("kind", ["result", "target", "rule"], "indicators.kind"),
      ],
    },
  ],
  lists: [
    {
      target: "observations",
      parent: "indicator",
      key: ["code"],
      fields: [
        text("code"),
        reference("region", "regions"),
        text("period"),
        date("period_start"),
        date("period_end"),
        choice("qualifier", qualifierSchema, "editingRecords.option.qualifier"),
        number("value"),
        number("value_high"),
        long("value_text"),
        text("growth"),
        text("scope"),
        choice("loaded_count", loadedCountSchema, "terms.loadedCount"),
        source,
        text("section"),
        long("note"),
      ],
      title: ["region", "period", "value"],
    },
  ],
};
