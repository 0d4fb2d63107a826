"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type ReactNode, Suspense } from "react";
import { type Locale, languageTags, switchLocale } from "@/i18n/locales";

type Props = { to: Locale; label: string; children: ReactNode };

/** The same page, with the same filters, in the other language. */
export function LocaleLink(props: Props) {
  return (
    <Suspense fallback={<LanguageAnchor {...props} search="" />}>
      <WithSearch {...props} />
    </Suspense>
  );
}

function WithSearch(props: Props) {
  const search = useSearchParams().toString();
  return <LanguageAnchor {...props} search={search && `?${search}`} />;
}

// A plain anchor: the document's language changes with it, so the whole document has to be new.
function LanguageAnchor({ to, label, children, search }: Props & { search: string }) {
  const pathname = usePathname();
  return (
    <a
      href={switchLocale(pathname, to) + search}
      hrefLang={languageTags[to]}
      lang={languageTags[to]}
      aria-label={label}
    >
      {children}
    </a>
  );
}
