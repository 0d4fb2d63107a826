import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackToSubject } from "@/components/reports/back-to-subject";
import { HotlineLink } from "@/components/site/hotline-link";
import type { Subject } from "@/domain/reports/kinds";
import { isSameNumber } from "@/domain/service-points/hotline";
import { findSubject } from "@/server/reports/subjects";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports.called"))("thanks"), robots: { index: false } };
}

/** After somebody said whether a call was answered. */
export default async function CalledPage({ searchParams }: Props) {
  const [t, site, { place, phone, reached }] = await Promise.all([
    getTranslations("reports"),
    getTranslations("site"),
    searchParams,
  ]);
  const number = typeof phone === "string" && /^[+\d-]{3,20}$/.test(phone) ? phone : null;
  // Whoever did not get through is not sent to the number that just failed.
  const isHotline = number !== null && isSameNumber(number, site("hotlineNumber"));
  const called: Subject = { noun: "service-points", code: typeof place === "string" ? place : "" };
  const found = await findSubject(called);
  const subject: Subject = found ? called : { noun: "pages", code: "/" };
  return (
    <>
      <h1 className="page-title">{t("called.thanks")}</h1>
      {number ? <p className="py-2">{t("called.about", { number })}</p> : null}
      <p className="py-2">{t(reached === "no" ? "called.thanksNo" : "called.thanksYes")}</p>
      <p className="flex flex-wrap gap-2 pt-2">
        <BackToSubject {...subject} name={found?.name ?? "/"} primary />
        {reached === "no" && !isHotline ? <HotlineLink className="button">{t("called.instead")}</HotlineLink> : null}
      </p>
    </>
  );
}
