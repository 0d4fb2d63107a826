"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { ReadAloud } from "@/components/elder/read-aloud";
import { VoiceInput } from "@/components/elder/voice-input";

export type SpokenLabels = Record<"listen" | "stop" | "speak" | "hearing" | "notHeard", string>;

/** Where a page leaves room for voice input, beside its search field. */
const ROOM = "[data-voice-input]";

/** What 长辈版 says and hears. Nothing of it where the browser cannot. */
export default function ListenAndSpeak({ labels }: { labels: SpokenLabels }) {
  const pathname = usePathname();
  const [room, setRoom] = useState<Element | null>(null);

  // Each page has its own search field, or none.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what changes
  useEffect(() => setRoom(document.querySelector(ROOM)), [pathname]);

  return (
    <>
      <ReadAloud key={pathname} labels={labels} />
      {room ? createPortal(<VoiceInput labels={labels} />, room) : null}
    </>
  );
}
