"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";

type Props = {
  href: string;
  exact: boolean;
  /** Another page that belongs here. */
  also?: string | undefined;
  /** Takes the basket of the address along. */
  withBasket?: boolean;
  children: ReactNode;
};

/** A link of the main navigation that knows whether it is where we are. */
export function NavigationLink({ href, exact, also, withBasket, children }: Props) {
  const pathname = usePathname();
  const current = pathname === href || pathname === also || (!exact && pathname.startsWith(`${href}/`));
  const matters = useSearchParams().get("matters");
  const query = withBasket && matters ? `?matters=${encodeURIComponent(matters).replaceAll("%2C", ",")}` : "";
  return (
    <Link href={href + query} prefetch={false} aria-current={current ? "page" : undefined}>
      {children}
    </Link>
  );
}
