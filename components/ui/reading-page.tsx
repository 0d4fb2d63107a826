import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";

type Props = {
  children: ReactNode;
  /** As wide as tables need it, from the edge on which the header begins. */
  isWide?: boolean;
};

/**
 * The frame of a page that is read rather than looked at on the map: one column, and the footer below.
 * Where a bar is fixed to the bottom of a phone, the end of the page and whatever has focus stay clear of it.
 */
export function ReadingPage({ children, isWide = false }: Props) {
  return (
    <div className="bar:has-[.bottom-bar]:pb-16 print:pb-0 bar:[&:has(.bottom-bar)_:is(a,button,summary)]:scroll-mb-20">
      <main id="content" tabIndex={-1} className={isWide ? "page page-wide" : "page"}>
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
