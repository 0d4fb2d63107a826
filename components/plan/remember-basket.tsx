"use client";

import { useEffect, useState } from "react";

type Props = {
  /** The basket in the address, comma-separated; empty where there is none. */
  matters: string;
  /** The address of a plan, to which the codes are added. */
  plan: string;
  /** What the way back to the basket of last time is called. */
  label: string;
};

const KEY = "basket";

/** Keeps the basket in this browser, and where the address has none offers the one of last time. */
export function RememberBasket({ matters, plan, label }: Props) {
  const [kept, setKept] = useState("");
  useEffect(() => {
    try {
      if (matters) localStorage.setItem(KEY, matters);
      else setKept(localStorage.getItem(KEY) ?? "");
    } catch {
      // A private window keeps nothing.
    }
  }, [matters]);
  if (matters || !/^[\w.,-]+$/.test(kept)) return null;
  return (
    <p className="notice">
      <a href={`${plan}${plan.includes("?") ? "&" : "?"}matters=${kept}`}>{label}</a>
    </p>
  );
}
