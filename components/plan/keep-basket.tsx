"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { keepBasket, readBasket } from "@/components/plan/kept-basket";

/**
 * Keeps the basket of the address, comma-separated, in this browser; shows nothing. An address that says nothing of a
 * basket takes on the one that is kept, so that adding adds to it; `matters=` says that it was emptied, and stays so.
 */
export function KeepBasket({ matters }: { matters: string }) {
  const router = useRouter();
  useEffect(() => {
    const address = new URL(location.href);
    if (matters || address.searchParams.has("matters")) {
      keepBasket(matters);
      return;
    }
    const kept = readBasket();
    if (!kept) return;
    const query = `${address.search}${address.search ? "&" : "?"}matters=${kept}`;
    router.replace(address.pathname + query + address.hash, { scroll: false });
  }, [matters, router]);
  return null;
}
