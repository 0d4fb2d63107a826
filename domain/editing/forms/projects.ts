import {
  choice,
  choices,
  date,
  listing,
  long,
  number,
  type RecordForm,
  reference,
  text,
} from "@/domain/editing/form-field";
import { origin, position } from "@/domain/editing/forms/field-groups";
import { projectLists } from "@/domain/editing/forms/project-lists";
import {
  projectBatchSchema,
  projectCategorySchema,
  projectFieldSchema,
  projectStageSchema,
  qualifierSchema,
  statisticsSchema,
} from "@/domain/projects/project";

export const projectForm: RecordForm = {
  target: "projects",
  groups: [
    {
      name: "name",
      fields: [
        text("code"),
        text("name"),
        listing("aliases"),
        text("project_code"),
        choice("category", projectCategorySchema, "terms.category"),
        choices("batches", projectBatchSchema, "projectPage.batch"),
      ],
    },
    {
      name: "status",
      fields: [
        choice("stage", projectStageSchema, "terms.stage"),
        text("fine_stage"),
        text("status_reported"),
        date("start_planned"),
        date("start_actual"),
        date("finish_planned"),
        date("finish_actual"),
        date("as_of"),
      ],
    },
    {
      name: "investment",
      fields: [
        number("total_investment"),
        choice("investment_qualifier", qualifierSchema, "editingRecords.option.qualifier"),
        listing("funding"),
        number("annual_plan"),
        number("annual_plan_year"),
        choice("statistics", statisticsSchema, "editingRecords.option.statistics"),
        date("statistics_since"),
      ],
    },
    { name: "address", fields: [reference("region", "regions"), text("address")] },
    position,
    { name: "ground", fields: [number("land_area"), number("floor_area"), long("site")] },
    {
      name: "attributes",
      fields: [listing("attributes"), choices("internal", projectFieldSchema, "editingRecords.option.projectField")],
    },
    origin,
  ],
  lists: projectLists,
};
