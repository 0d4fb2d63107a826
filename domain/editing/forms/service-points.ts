import {
  choice,
  choices,
  day,
  listing,
  long,
  type RecordForm,
  reference,
  text,
  yesNo,
} from "@/domain/editing/form-field";
import { origin, position, quality, source } from "@/domain/editing/forms/field-groups";
import { offeringModeSchema } from "@/domain/matters/matter";
import { amenities } from "@/domain/service-points/amenities";
import {
  servicePointKindSchema,
  servicePointLevelSchema,
  servicePointStatusSchema,
  windowKindSchema,
} from "@/domain/service-points/service-point";

export const servicePointForm: RecordForm = {
  target: "service-points",
  groups: [
    {
      name: "name",
      fields: [
        text("code"),
        text("name"),
        text("short_name"),
        listing("aliases"),
        choice("level", servicePointLevelSchema, "terms.level"),
        choice("kind", servicePointKindSchema, "terms.servicePointKind"),
      ],
    },
    { name: "address", fields: [reference("region", "regions"), text("address"), text("landmark")] },
    position,
    { name: "contacts", fields: [listing("phones")] },
    { name: "hours", fields: [long("opening_hours"), quality("hours_quality")] },
    {
      name: "status",
      fields: [
        choice("status", servicePointStatusSchema, "terms.servicePointStatus"),
        text("status_reason"),
        day("suspended_until"),
        reference("moved_to", "service-points"),
      ],
    },
    {
      name: "amenities",
      fields: [choices("amenities", amenities, "terms.amenity"), quality("amenities_quality")],
    },
    { ...origin, fields: [day("verified_at"), ...origin.fields] },
  ],
  lists: [
    {
      target: "windows",
      parent: "service_point",
      key: ["code"],
      fields: [
        text("code"),
        text("name"),
        choice("kind", windowKindSchema, "terms.windowKind"),
        quality(),
        source,
        text("section"),
        long("note"),
      ],
      title: ["code", "name"],
    },
    {
      target: "offerings",
      parent: "service_point",
      key: ["matter"],
      fields: [
        reference("matter", "matters"),
        choice("mode", offeringModeSchema, "terms.mode"),
        text("window"),
        yesNo("delegated"),
        day("verified_at"),
        quality(),
        source,
      ],
      title: ["matter"],
    },
  ],
};
