import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Denied } from "@/components/console/denied";
import { DENIED_WHY, denialReasons } from "@/server/accounts/console-door";
import { admitted } from "../admitted";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("denied") };
}

/** What proxy.ts shows, with status 403: Next's own page for it is empty without a script. */
export default async function DeniedPage() {
  await admitted("/console/denied");
  const told = (await headers()).get(DENIED_WHY);
  return <Denied why={denialReasons.find((why) => why === told)} />;
}
