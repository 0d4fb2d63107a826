import type { ConsoleNoun } from "@/domain/accounts/permissions";
import type { RecordForm } from "@/domain/editing/form-field";
import { bundleForm } from "@/domain/editing/forms/bundles";
import { facilityForm } from "@/domain/editing/forms/facilities";
import { indicatorForm } from "@/domain/editing/forms/indicators";
import { matterForm } from "@/domain/editing/forms/matters";
import { projectForm } from "@/domain/editing/forms/projects";
import { servicePointForm } from "@/domain/editing/forms/service-points";

/** What officials edit record by record. Synonyms have a desk of their own. */
export const editableNouns = [
  "service-points",
  "matters",
  "bundles",
  "facilities",
  "projects",
  "indicators",
] as const satisfies readonly ConsoleNoun[];
export type EditableNoun = (typeof editableNouns)[number];

/** The form of each noun: which targets a record consists of, and how each of their columns is filled in. */
export const recordForms: Readonly<Record<EditableNoun, RecordForm>> = {
  "service-points": servicePointForm,
  matters: matterForm,
  bundles: bundleForm,
  facilities: facilityForm,
  projects: projectForm,
  indicators: indicatorForm,
};

/** Stands for the code in the address of a record that has none yet. */
export const NEW = "new";
/** Stands for an attempt where a draft is compared with what has come into force since it began. */
export const AGAINST_LIVE = "live";

export function isEditableNoun(text: string): text is EditableNoun {
  return (editableNouns as readonly string[]).includes(text);
}
