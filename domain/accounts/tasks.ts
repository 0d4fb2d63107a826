import { mayAnywhere } from "@/domain/accounts/decide";
import type { RoleGrant } from "@/domain/accounts/roles";
import { type EditableNoun, editableNouns } from "@/domain/editing/record-forms";
import { type QueueNoun, queueNouns } from "@/domain/verification/queue";

/** What may wait for somebody: versions to be reviewed, drafts given back, values to be verified, reports to be answered. */
export type Task =
  | { kind: "review"; noun: EditableNoun }
  | { kind: "returned"; noun: EditableNoun }
  | { kind: "verify"; noun: QueueNoun }
  | { kind: "answer" };

/** The tasks that somebody's roles bring, by the one table of permissions; whether anything waits is counted elsewhere. */
export function tasksOf(grants: readonly RoleGrant[]): Task[] {
  return [
    ...editableNouns
      .filter((noun) => mayAnywhere(grants, "publish", noun))
      .map((noun) => ({ kind: "review", noun }) as const),
    ...editableNouns
      .filter((noun) => mayAnywhere(grants, "edit", noun))
      .map((noun) => ({ kind: "returned", noun }) as const),
    ...queueNouns
      .filter((noun) => mayAnywhere(grants, "verify", noun))
      .map((noun) => ({ kind: "verify", noun }) as const),
    ...(mayAnywhere(grants, "answer", "reports") ? [{ kind: "answer" } as const] : []),
  ];
}
