import {
  choice,
  choices,
  listing,
  long,
  number,
  type RecordForm,
  reference,
  text,
  yesNo,
} from "@/domain/editing/form-field";
import { quality, source } from "@/domain/editing/forms/field-groups";
import { audienceSchema, topicSchema } from "@/domain/matters/matter";

export const bundleForm: RecordForm = {
  target: "bundles",
  groups: [
    {
      name: "name",
      fields: [
        text("code"),
        text("name"),
        listing("aliases"),
        choice("topic", topicSchema, "terms.topic"),
        choices("audience", audienceSchema, "terms.audience"),
        long("summary"),
      ],
    },
    { name: "origin", fields: [quality(), source, long("note")] },
  ],
  lists: [
    {
      target: "bundle-matters",
      parent: "bundle",
      key: ["matter"],
      fields: [
        number("order"),
        reference("matter", "matters"),
        yesNo("optional"),
        long("condition"),
        quality(),
        source,
      ],
      title: ["order", "matter"],
    },
  ],
};
