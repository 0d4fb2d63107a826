import { choice, listing, type RecordForm, reference, text } from "@/domain/editing/form-field";
import { origin, position } from "@/domain/editing/forms/field-groups";
import { facilityKindSchema, facilityStatusSchema } from "@/domain/facilities/facility";

export const facilityForm: RecordForm = {
  target: "facilities",
  groups: [
    {
      name: "name",
      fields: [
        text("code"),
        text("name"),
        listing("aliases"),
        choice("kind", facilityKindSchema, "terms.facilityKind"),
        choice("status", facilityStatusSchema, "terms.facilityStatus"),
      ],
    },
    { name: "address", fields: [reference("region", "regions"), text("address")] },
    position,
    { name: "attributes", fields: [listing("attributes")] },
    origin,
  ],
  lists: [],
};
