import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Denied } from "@/components/console/denied";
import { DENIED_WHY, denialReasons } from "@/server/accounts/console-door";
import { admitted } from "../admitted";

type Props = { searchParams: Promise<{ why?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("denied") };
}

/** What proxy.ts shows, with status 403, and where a denied form leads: Next's own page for it is empty without a script. */
export default async function DeniedPage({ searchParams }: Props) {
  await admitted("/console/denied");
  const told = (await headers()).get(DENIED_WHY) ?? (await searchParams).why;
  return <Denied why={denialReasons.find((why) => why === told)} />;
}
