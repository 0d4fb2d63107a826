"use client";

import { useEffect, useState } from "react";
import { readBasket } from "@/components/plan/kept-basket";

type Props = {
  /** The address of a plan, to which the codes are added. */
  plan: string;
  /** What the way back to the basket of last time is called. */
  label: string;
};

/** Offers the basket of last time, where this browser kept one. */
export function OfferBasket({ plan, label }: Props) {
  const [kept, setKept] = useState("");
  // Only the browser knows: the first paint is the server's.
  useEffect(() => setKept(readBasket()), []);
  if (!kept) return null;
  return (
    <p className="notice">
      <a href={`${plan}${plan.includes("?") ? "&" : "?"}matters=${kept}`}>{label}</a>
    </p>
  );
}
