export type LocateLabels = Record<"locate" | "locating" | "denied" | "timeout" | "unavailable" | "place", string>;

/** Longest wait for a position, in milliseconds: some web-views never answer. */
const TIMEOUT = 6000;

/**
 * Asks the device where it is.
 *
 * @param say tells what comes of it; null once it is known.
 * @param go is given the query with the position.
 */
export function locate(
  labels: LocateLabels,
  query: URLSearchParams,
  say: (message: string | null) => void,
  go: (query: URLSearchParams) => void,
): void {
  if (!("geolocation" in navigator)) {
    say(labels.unavailable);
    return;
  }
  let answered = false;
  const timer = setTimeout(() => !answered && say(labels.timeout), TIMEOUT + 500);
  say(labels.locating);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      answered = true;
      clearTimeout(timer);
      const next = new URLSearchParams(query);
      // Four decimals are about ten metres: enough to rank places, no more than needed.
      next.set("near", `${coords.longitude.toFixed(4)},${coords.latitude.toFixed(4)}`);
      next.set("place", labels.place);
      say(null);
      go(next);
    },
    (error) => {
      answered = true;
      clearTimeout(timer);
      say(
        error.code === error.PERMISSION_DENIED
          ? labels.denied
          : error.code === error.TIMEOUT
            ? labels.timeout
            : labels.unavailable,
      );
    },
    { enableHighAccuracy: false, timeout: TIMEOUT, maximumAge: 60_000 },
  );
}
