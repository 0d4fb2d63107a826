"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

type Props = { label: string; index: number; hrefs: string[]; names: string[] };

/** A slider over the months; letting go of it leads to the month. Hidden where there are no scripts. */
export function MonthRange({ label, index, hrefs, names }: Props) {
  const router = useRouter();
  const [moved, setMoved] = useState({ from: index, to: index });
  const at = moved.from === index ? moved.to : index;
  const go = () => {
    if (at !== index) router.push(hrefs[at] ?? "/", { scroll: false });
  };
  return (
    <label className="month-range">
      <span className="sr-only">{label}</span>
      <input
        type="range"
        max={hrefs.length - 1}
        value={at}
        aria-valuetext={names[at]}
        onChange={(event) => setMoved({ from: index, to: Number(event.target.value) })}
        onPointerUp={go}
        onKeyUp={go}
      />
      <span aria-hidden>{names[at]}</span>
    </label>
  );
}
