import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Denied } from "@/components/console/denied";
import { admitted } from "../admitted";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("denied") };
}

/** What proxy.ts shows, with status 403: Next's own page for it is empty without a script. */
export default async function DeniedPage() {
  await admitted("/console/denied");
  return <Denied />;
}
