import type { PlaceState } from "@/components/map/controls/use-location";
import type { MapLabels } from "@/components/map/map-labels";
import { fill } from "@/i18n/fill";

type PlaceBarProps = { labels: MapLabels; state: PlaceState; onNearest: () => void; onDismiss: () => void };

/** What became of "where am I", and what can be done with it. Not modal: the map stays in use. */
export function PlaceBar({ labels, state, onNearest, onDismiss }: PlaceBarProps) {
  return (
    <div className="map-place-bar" data-step={state.step} role="status">
      {state.step !== "idle" && (
        <>
          <p>{message(state, labels)}</p>
          <div>
            {state.step === "found" && (
              <button type="button" className="map-action" data-main="" onClick={onNearest}>
                {state.kind === "here" ? labels.nearestFromHere : labels.nearestFromPoint}
              </button>
            )}
            <button type="button" className="map-action" onClick={onDismiss}>
              {labels.dismiss}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

function message(state: PlaceState, labels: MapLabels): string {
  if (state.step === "asking") return labels.locating;
  if (state.step === "found") {
    return state.kind === "here" ? fill(labels.youAreHere, { metres: state.accuracy }) : labels.pointChosen;
  }
  if (state.step !== "failed") return "";
  return {
    denied: labels.locationDenied,
    timeout: labels.locationTimeout,
    unavailable: labels.locationUnavailable,
  }[state.problem];
}
