"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { type LocateLabels, locate } from "@/components/home/locate";

/** Where to go with the position, on a page that only asks for it: else the page stays, its query grows. */
export type LocatedThen = { path: string; query: string; hash: string };

export type NearMeProps = { labels: LocateLabels; then?: LocatedThen };

/** The device's position, on a tap only; it goes into the address bar of this browser and nowhere else until the list is asked for. */
export function NearMe({ labels, then }: NearMeProps) {
  const router = useRouter();
  const params = useSearchParams();
  const [message, setMessage] = useState<string | null>(null);
  const query = () => new URLSearchParams(then?.query ?? params);
  const go = (next: URLSearchParams) => router.push(`${then?.path ?? ""}?${next}${then?.hash ?? ""}`);
  return (
    <span className="near-me needs-script">
      <button type="button" className="button" onClick={() => locate(labels, query(), setMessage, go)}>
        {labels.locate}
      </button>
      <span role="status" className="small">
        {message}
      </span>
    </span>
  );
}
