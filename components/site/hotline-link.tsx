import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

type Props = { children?: ReactNode; className?: string; "aria-label"?: string };

/** Calls the government hotline of this installation; without other words, by its number. */
export async function HotlineLink({ children, ...attributes }: Props) {
  const number = (await getTranslations("site"))("hotlineNumber");
  return (
    <a {...attributes} href={`tel:${number.replace(/[^+\d]/g, "")}`}>
      {children ?? number}
    </a>
  );
}
