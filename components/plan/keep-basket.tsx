"use client";

import { useEffect } from "react";
import { keepBasket } from "@/components/plan/kept-basket";

/** Keeps the basket of the address, comma-separated, in this browser; shows nothing. */
export function KeepBasket({ matters }: { matters: string }) {
  useEffect(() => keepBasket(matters), [matters]);
  return null;
}
