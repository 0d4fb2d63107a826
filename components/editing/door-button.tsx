"use client";

import { useDoor } from "@/components/editing/use-door";
import { type Fix, WORST_M } from "@/domain/editing/door-fixes";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

type Props = { labels: EditingLabels["position"]; onTaken: (fix: Fix) => void };

/** "I am at the door": the position of the phone, with how exact it is while it gets better. */
export function DoorButton({ labels, onTaken }: Props) {
  const { state, start, finish, cancel } = useDoor(onTaken);
  const best = state.step === "asking" ? state.best : null;
  return (
    <div>
      <div className="edit-verbs">
        {state.step === "asking" ? (
          <>
            {best && best.accuracy <= WORST_M ? (
              <button type="button" className="button button-primary" onClick={finish}>
                {labels.doorStop}
              </button>
            ) : null}
            <button type="button" className="button" onClick={cancel}>
              {labels.doorCancel}
            </button>
          </>
        ) : (
          <button type="button" className="button" onClick={start}>
            {labels.door}
          </button>
        )}
      </div>
      <p className="small" role="status">
        {state.step === "idle" ? labels.doorHelp : null}
        {state.step === "asking"
          ? best
            ? fill(labels.doorBetter, { metres: Math.ceil(best.accuracy) })
            : labels.doorAsking
          : null}
        {state.step === "failed" ? (
          <span className="edit-doubt">{fill(labels.doorProblem[state.problem], { metres: state.metres })}</span>
        ) : null}
      </p>
    </div>
  );
}
