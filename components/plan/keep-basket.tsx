"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { forgetTapped, keepBasket, readBasket, readTapped } from "@/components/plan/kept-basket";
import { isBesideKept } from "@/domain/plan/said-basket";

/**
 * Keeps the basket of the address, comma-separated, in this browser; shows nothing. An address that says nothing of a
 * basket takes on the one that is kept, so that adding adds to it, and so does one that somebody added to before this had
 * run; `matters=` says that it was emptied, and stays so. What was tapped on the way here is added in any case.
 */
export function KeepBasket({ matters }: { matters: string }) {
  const router = useRouter();
  useEffect(() => {
    const address = new URL(location.href);
    const isOpen = isBesideKept(address.searchParams);
    const all = joined(isOpen ? readBasket() : "", matters, readTapped());
    forgetTapped();
    if (all || !isOpen) keepBasket(all);
    if (!all || (!isOpen && all === matters)) return;
    address.searchParams.set("matters", all);
    router.replace(address.pathname + address.search.replaceAll("%2C", ",") + address.hash, { scroll: false });
  }, [matters, router]);
  return null;
}

function joined(...baskets: readonly string[]): string {
  return [...new Set(baskets.flatMap((basket) => basket.split(",")).filter(Boolean))].join(",");
}
