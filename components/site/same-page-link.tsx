"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type ReactNode, Suspense } from "react";
import { addressInMode, type DisplayMode } from "@/domain/site/display-mode";
import { type Locale, languageTags, switchLocale } from "@/i18n/locales";

type Other = { locale: Locale; mode?: never } | { mode: DisplayMode; locale?: never };
type Props = Other & { label?: string; children: ReactNode };

/** The same page, with the same filters, in the other language or the other mode. */
export function SamePageLink(props: Props) {
  return (
    <Suspense fallback={<Anchor {...props} search="" />}>
      <WithSearch {...props} />
    </Suspense>
  );
}

function WithSearch(props: Props) {
  return <Anchor {...props} search={useSearchParams().toString()} />;
}

// A plain anchor: the document changes with language and mode, so the whole document has to be new.
function Anchor({ locale, mode, label, children, search }: Props & { search: string }) {
  const pathname = usePathname();
  if (mode) {
    return (
      <a href={addressInMode(pathname, search, mode)} rel="nofollow">
        {children}
      </a>
    );
  }
  return (
    <a
      href={switchLocale(pathname, locale) + (search && `?${search}`)}
      hrefLang={languageTags[locale]}
      lang={languageTags[locale]}
      aria-label={label}
    >
      {children}
    </a>
  );
}
