import {
  choice,
  choices,
  type FormList,
  listing,
  long,
  number,
  type RecordForm,
  text,
  yesNo,
} from "@/domain/editing/form-field";
import { quality, source } from "@/domain/editing/forms/field-groups";
import {
  audienceSchema,
  caseTypeSchema,
  materialSchema,
  onlineDepthSchema,
  taskTypeSchema,
  topicSchema,
} from "@/domain/matters/matter";
import { servicePointLevelSchema } from "@/domain/service-points/service-point";

const { necessity, form } = materialSchema.shape;

/** Rows in an order of their own. */
const ordered = (target: FormList["target"], fields: FormList["fields"], title: string): FormList => ({
  target,
  parent: "matter",
  key: ["order"],
  fields: [number("order"), ...fields, quality(), source],
  title: ["order", title],
});

export const matterForm: RecordForm = {
  target: "matters",
  groups: [
    {
      name: "name",
      fields: [
        text("code"),
        text("name"),
        text("short_name"),
        listing("aliases"),
        text("catalog_code"),
        choice("task_type", taskTypeSchema, "terms.taskType"),
        text("department"),
        choice("topic", topicSchema, "terms.topic"),
        text("theme"),
        choices("audience", audienceSchema, "terms.audience"),
      ],
    },
    {
      name: "handling",
      fields: [
        choices("accept_levels", servicePointLevelSchema, "terms.level"),
        text("venue"),
        choice("case_type", caseTypeSchema, "editingRecords.option.caseType"),
        text("legal_limit"),
        text("promised_limit"),
        number("visits"),
        long("visits_reason"),
      ],
    },
    { name: "conditions", fields: [long("conditions"), long("legal_basis")] },
    { name: "fees", fields: [yesNo("charged"), text("fee"), yesNo("pay_online")] },
    {
      name: "online",
      fields: [
        text("online_url"),
        choice("online_depth", onlineDepthSchema, "editingRecords.option.onlineDepth"),
        yesNo("mail_material"),
      ],
    },
    { name: "result", fields: [text("result"), text("result_type"), text("result_sample")] },
    { name: "origin", fields: [quality(), source, long("note")] },
  ],
  lists: [
    ordered(
      "materials",
      [
        text("name"),
        choice("necessity", necessity.unwrap(), "terms.necessity"),
        choice("form", form.unwrap(), "terms.form"),
        number("copies"),
        text("issuer"),
        long("condition"),
        long("note"),
      ],
      "name",
    ),
    ordered("steps", [text("name"), long("description")], "name"),
    ordered("fees", [text("name"), long("standard"), long("basis")], "name"),
    ordered("faqs", [long("question"), long("answer")], "question"),
  ],
};
