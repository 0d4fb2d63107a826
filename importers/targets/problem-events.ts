import { problemStepSchema, refuseStep, type StepRefusal, stateAfter } from "@/domain/projects/problem-steps";
import { choice } from "@/importers/cells/choice";
import { day } from "@/importers/cells/date";
import { code, name, prose } from "@/importers/cells/text";
import { noteColumn, orderColumn, qualityOr, sectionColumn, sourceColumn } from "@/importers/targets/common-columns";
import { problemStepLabels, projectHeaders } from "@/importers/targets/labels";
import { defineTarget, optional, required } from "@/importers/targets/target";

const refusals: Readonly<Record<StepRefusal, string>> = {
  "first-is-reported": "The history of a problem begins with reported (上报).",
  "not-next": "This step does not follow",
  "already-closed": "The problem is closed; what comes back is a problem of its own.",
  "needs-evidence": "Asking for closing, and closing, need evidence.",
  "before-last": "The step lies before the one that it follows.",
};

/** The cell that has to be mended. */
const columnOf: Readonly<Record<StepRefusal, "step" | "evidence" | "on">> = {
  "first-is-reported": "step",
  "not-next": "step",
  "already-closed": "step",
  "needs-evidence": "evidence",
  "before-last": "on",
};

export const problemEvents = defineTarget({
  name: "problem-events",
  file: "problem-events.csv",
  table: "problem_events",
  columns: {
    project: required(code, projectHeaders, { reference: { target: "projects" } }),
    problem: required(code, ["问题", "问题编码"], { reference: { target: "problems", within: ["project"] } }),
    order: orderColumn,
    on: required(day, ["日期", "办理日期"]),
    step: required(choice(problemStepSchema, { ...problemStepLabels, 升级督办: "escalated" }), [
      "步骤",
      "动作",
      "环节",
    ]),
    by: optional(name, ["岗位", "经办岗位"]),
    evidence: optional(prose, ["佐证", "佐证材料", "销号佐证"]),
    quality: qualityOr("reported"),
    source: sourceColumn,
    section: sectionColumn,
    note: noteColumn,
  },
  key: ["project", "problem", "order"],
  appendOnly: true,
  sequence: {
    of: ["project", "problem"],
    by: "order",
    check(before, event, complain) {
      const refusal = refuseStep(before, event);
      if (!refusal) return;
      const message = refusal === "not-next" ? `${refusals[refusal]} ${stateAfter(before)}.` : refusals[refusal];
      complain(columnOf[refusal], { code: "step-refused", message });
    },
  },
});
