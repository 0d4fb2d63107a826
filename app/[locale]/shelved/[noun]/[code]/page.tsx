import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { TAKEN_AWAY } from "@/app/missing-noun";
import { ShelvedExplanation } from "@/components/publishing/shelved-explanation";
import { ReadingPage } from "@/components/ui/reading-page";
import { localePath } from "@/i18n/locales";
import { findShelved } from "@/server/publishing/public";

type Props = { params: Promise<{ noun: string; code: string }> };

const shelvedOf = cache(findShelved);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { noun, code } = await params;
  const shelved = await shelvedOf(noun, decodeURIComponent(code));
  return { title: shelved?.name, robots: { index: false } };
}

/** What proxy.ts shows in the place of a record that was taken away, with its status; it has no address of its own. */
export default async function ShelvedPage({ params }: Props) {
  const [{ noun, code }, asked, locale] = await Promise.all([params, headers(), getLocale()]);
  const shelved = asked.has(TAKEN_AWAY) ? await shelvedOf(noun, decodeURIComponent(code)) : null;
  if (!shelved) redirect(localePath(locale, `/${noun}/${code}`));
  return (
    <ReadingPage>
      <ShelvedExplanation shelved={shelved} />
    </ReadingPage>
  );
}
