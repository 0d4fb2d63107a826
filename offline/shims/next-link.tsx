import type NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link as a page without scripts has it. */
export default function Link({ href, prefetch, scroll, replace, shallow, ...rest }: ComponentProps<typeof NextLink>) {
  return <a href={typeof href === "string" ? href : (href.pathname ?? "")} {...rest} />;
}
