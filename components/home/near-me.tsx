"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";

type Labels = { locate: string; locating: string; denied: string; timeout: string; unavailable: string; place: string };

/** Longest wait for a position, in milliseconds: some web-views never answer. */
const TIMEOUT = 6000;

/** Where to go with the position, on a page that only asks for it: else the page stays, its query grows. */
type Then = { path: string; query: string; hash: string };

/** The device's position, on a tap only; it goes into the address bar of this browser and nowhere else until the list is asked for. */
export function NearMe({ labels, then }: { labels: Labels; then?: Then }) {
  const router = useRouter();
  const params = useSearchParams();
  const [message, setMessage] = useState<string | null>(null);

  function locate() {
    if (!("geolocation" in navigator)) return setMessage(labels.unavailable);
    let answered = false;
    const timer = setTimeout(() => !answered && setMessage(labels.timeout), TIMEOUT + 500);
    setMessage(labels.locating);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        answered = true;
        clearTimeout(timer);
        const next = new URLSearchParams(then?.query ?? params);
        // Four decimals are about ten metres: enough to rank places, no more than needed.
        next.set("near", `${coords.longitude.toFixed(4)},${coords.latitude.toFixed(4)}`);
        next.set("place", labels.place);
        setMessage(null);
        router.push(`${then?.path ?? ""}?${next}${then?.hash ?? ""}`);
      },
      (error) => {
        answered = true;
        clearTimeout(timer);
        setMessage(
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

  return (
    <span className="near-me needs-script">
      <button type="button" className="button" onClick={locate}>
        {labels.locate}
      </button>
      <span role="status" className="small">
        {message}
      </span>
    </span>
  );
}
