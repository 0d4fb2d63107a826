"use client";

import { useEffect, useState } from "react";
import type { PictureLine } from "@/components/plan/draw-picture";

type Labels = { make: string; alt: string; hold: string; save: string; send: string; failed: string };
type Props = { lines: PictureLine[]; foot: string[]; name: string; labels: Labels };

/** The plan as a picture: to hold and forward where nothing else works, to save or to send where it does. */
export function TripPicture({ lines, foot, name, labels }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!file) return;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);

  async function make() {
    try {
      const { drawPicture } = await import("@/components/plan/draw-picture");
      const code = document.querySelector(".qr-code");
      const path = code?.querySelector("path")?.getAttribute("d") ?? "";
      const size = Number(code?.getAttribute("viewBox")?.split(" ")[2] ?? 1);
      const blob = await drawPicture(lines, { path, size }, foot);
      setFile(new File([blob], name, { type: "image/png" }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  const canSend = file !== null && "canShare" in navigator && navigator.canShare({ files: [file] });
  return (
    <div className="needs-script no-print pt-2">
      <button type="button" className="button" onClick={make}>
        {labels.make}
      </button>
      <p role="status">{failed ? labels.failed : url ? labels.hold : null}</p>
      {url && file ? (
        <>
          {/* biome-ignore lint/performance/noImgElement: a picture that this page has just drawn */}
          <img src={url} alt={labels.alt} className="trip-picture" />
          <p className="chips pt-2">
            <a className="button" href={url} download={name}>
              {labels.save}
            </a>
            {canSend ? (
              // Closing the system's sheet is no failure.
              <button
                type="button"
                className="button"
                onClick={() => navigator.share({ files: [file] }).catch(() => undefined)}
              >
                {labels.send}
              </button>
            ) : null}
          </p>
        </>
      ) : null}
    </div>
  );
}
