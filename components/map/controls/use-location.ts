import { useCallback, useRef, useState } from "react";
import type { Coordinates } from "@/domain/positions/position";

/** Some phones never answer, not even with an error. */
const PATIENCE = 6000;

export type LocationProblem = "denied" | "timeout" | "unavailable";
export type FoundPlace = { kind: "here" | "point"; coordinates: Coordinates; accuracy: number };
export type PlaceState =
  | { step: "idle" }
  | { step: "asking" }
  | { step: "failed"; problem: LocationProblem }
  | ({ step: "found" } & FoundPlace);

/** A place to measure from: where the person is (asked for on tap only), or a point of the map. */
export function usePlace(onFound: (place: FoundPlace) => void) {
  const [state, setState] = useState<PlaceState>({ step: "idle" });
  const attempt = useRef(0);

  const dismiss = useCallback(() => {
    attempt.current += 1;
    setState({ step: "idle" });
  }, []);

  const choosePoint = useCallback((coordinates: Coordinates) => {
    attempt.current += 1;
    setState({ step: "found", kind: "point", coordinates, accuracy: 0 });
  }, []);

  const locate = useCallback(() => {
    attempt.current += 1;
    const mine = attempt.current;
    const fail = (problem: LocationProblem) => {
      if (mine !== attempt.current) return;
      attempt.current += 1;
      setState({ step: "failed", problem });
    };
    if (!("geolocation" in navigator)) return fail("unavailable");
    setState({ step: "asking" });
    setTimeout(() => fail("timeout"), PATIENCE);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (mine !== attempt.current) return;
        attempt.current += 1;
        const found: FoundPlace = {
          kind: "here",
          coordinates: [coords.longitude, coords.latitude],
          accuracy: Math.round(coords.accuracy),
        };
        setState({ step: "found", ...found });
        onFound(found);
      },
      ({ code }) => fail(code === 1 ? "denied" : code === 3 ? "timeout" : "unavailable"),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
    );
  }, [onFound]);

  return { state, locate, choosePoint, dismiss };
}
