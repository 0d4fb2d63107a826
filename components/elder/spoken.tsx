"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { SpokenLabels } from "@/components/elder/listen-and-speak";

// Only 长辈版 shows this, and only what it shows is fetched.
const ListenAndSpeak = lazy(() => import("@/components/elder/listen-and-speak"));

/** Reading aloud and being spoken to, once the page is there. */
export function Spoken({ labels }: { labels: SpokenLabels }) {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return <Suspense>{isThere ? <ListenAndSpeak labels={labels} /> : null}</Suspense>;
}
