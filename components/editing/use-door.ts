import { useCallback, useEffect, useRef, useState } from "react";
import { betterFix, doorVerdict, type Fix, GOOD_ENOUGH_M, PATIENCE_MS } from "@/domain/editing/door-fixes";

export type DoorProblem = "denied" | "unavailable" | "timeout" | "insecure" | "too-vague";
export type DoorState =
  | { step: "idle" }
  | { step: "asking"; best: Fix | null }
  /** `metres`: how exact the best fix was, where there was one. */
  | { step: "failed"; problem: DoorProblem; metres: number };

/** Several fixes of the phone, asked for on tap only; the best of them within 20 seconds. */
export function useDoor(onTaken: (fix: Fix) => void) {
  const [state, setState] = useState<DoorState>({ step: "idle" });
  const best = useRef<Fix | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const fail = (problem: DoorProblem) => {
    stop.current();
    setState({ step: "failed", problem, metres: Math.round(best.current?.accuracy ?? 0) });
  };
  const finish = () => {
    const verdict = doorVerdict(best.current);
    if (verdict !== "taken" || !best.current) return fail(verdict === "taken" ? "timeout" : verdict);
    stop.current();
    setState({ step: "idle" });
    onTaken(best.current);
  };
  const start = () => {
    best.current = null;
    if (!window.isSecureContext) return fail("insecure");
    if (!("geolocation" in navigator)) return fail("unavailable");
    setState({ step: "asking", best: null });
    const watch = navigator.geolocation.watchPosition(
      ({ coords }) => {
        const fix: Fix = { coordinates: [coords.longitude, coords.latitude], accuracy: coords.accuracy };
        best.current = betterFix(best.current, fix);
        setState({ step: "asking", best: best.current });
        if (best.current.accuracy <= GOOD_ENOUGH_M) finish();
      },
      ({ code }) => {
        if (code === GeolocationPositionError.PERMISSION_DENIED) fail("denied");
        // Later ones may be better: what has been found counts when the wait is over.
        else if (!best.current && code === GeolocationPositionError.POSITION_UNAVAILABLE) fail("unavailable");
      },
      { enableHighAccuracy: true, maximumAge: 0, timeout: PATIENCE_MS },
    );
    const timer = setTimeout(finish, PATIENCE_MS);
    stop.current = () => {
      navigator.geolocation.clearWatch(watch);
      clearTimeout(timer);
    };
  };
  const cancel = useCallback(() => {
    stop.current();
    setState({ step: "idle" });
  }, []);
  return { state, start, finish, cancel };
}
