"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type Props = {
  href: string;
  exact: boolean;
  /** Another page that belongs here. */
  also?: string | undefined;
  children: ReactNode;
};

/** A link of the main navigation that knows whether it is where we are. */
export function NavigationLink({ href, exact, also, children }: Props) {
  const pathname = usePathname();
  const current = pathname === href || pathname === also || (!exact && pathname.startsWith(`${href}/`));
  return (
    <Link href={href} prefetch={false} aria-current={current ? "page" : undefined}>
      {children}
    </Link>
  );
}
