import { mayAnywhere } from "@/domain/accounts/decide";
import { type Admission, type Operation, operations } from "@/domain/accounts/operations";
import type { ConsoleNoun } from "@/domain/accounts/permissions";
import type { RoleGrant } from "@/domain/accounts/roles";
import type { Task } from "@/domain/accounts/tasks";
import { isEditableNoun } from "@/domain/editing/record-forms";

/** The parts of the console in the order of its navigation: the page each begins with, and what it is called. */
const parts = [
  { page: "/console", label: "console.title" },
  { page: "/console/records", label: "editingRecords.title" },
  { page: "/console/verify", also: "/console/freshness", label: "verification.title" },
  { page: "/console/reports", label: "reports.queue" },
  { page: "/console/publishing", label: "publishingDesk.title" },
  { page: "/console/imports", label: "importDesk.title" },
  { page: "/console/synonyms", label: "synonymDesk.title" },
  { page: "/console/accounts", label: "console.accounts" },
  { page: "/console/audit", label: "console.audit" },
  { page: "/console/account", label: "console.account" },
] as const satisfies readonly { page: Operation; also?: Operation; label: string }[];

/** The parts that somebody with these grants may see. */
export function partsFor(grants: readonly RoleGrant[]) {
  return parts.filter(({ page }) => {
    const admission: Admission = operations[page];
    return typeof admission === "string" || mayAnywhere(grants, admission.action, admission.noun);
  });
}

/** Where a task is seen to. The desk of publishing has matters and service points; others are published where edited. */
export function taskHref(task: Task): string {
  switch (task.kind) {
    case "review":
      return task.noun === "matters" || task.noun === "service-points"
        ? "/console/publishing"
        : `/console/records?noun=${task.noun}&state=review`;
    case "returned":
      return `/console/records?noun=${task.noun}&state=returned`;
    case "verify":
      return `/console/verify?noun=${task.noun}`;
    case "answer":
      return "/console/reports";
  }
}

/** The page where somebody with these grants deals with a noun; null where the console has none yet. */
export function pageFor(noun: ConsoleNoun, grants: readonly RoleGrant[]): string | null {
  if (isEditableNoun(noun)) return `/console/records?noun=${noun}`;
  // What a place offers is edited with the place.
  if (noun === "offerings") return "/console/records?noun=service-points";
  const found = partsFor(grants).find(({ page }) => {
    const admission: Admission = operations[page];
    return typeof admission === "object" && admission.noun === noun;
  });
  return found?.page ?? null;
}
