import type { Metadata } from "next";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { reportPolicyOn } from "@/domain/reports/policy";
import { ACCOUNT_DAYS, toldOf } from "@/domain/reports/rules";
import { shanghaiTime } from "@/domain/time/shanghai";
import { localePath } from "@/i18n/locales";
import { reportAccount } from "@/server/reports/account";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

/** What becomes of what residents report: how many, how many were fixed, how fast. */
export default async function ReportsPage() {
  const now = new Date();
  const [t, offline, format, locale, account] = await Promise.all([
    getTranslations("reports"),
    getTranslations("offline.reports"),
    getFormatter(),
    getLocale(),
    reportAccount(now),
  ]);
  const { received, answered, correcting, fixed, settled } = account;
  const { share, medianHours } = toldOf(account);
  const policy = reportPolicyOn(shanghaiTime(now).isoDate);
  const time = (hours: number) =>
    hours < 48 ? t("hours", { count: Math.max(1, Math.ceil(hours)) }) : t("days", { count: Math.ceil(hours / 24) });
  const lines = [
    t("received", { count: received }),
    share === null
      ? t("fixedFew", { count: fixed })
      : t("fixed", { count: fixed, share: format.number(share, { style: "percent" }) }),
    t("settled", { count: settled }),
    t("rejected", { count: answered - fixed - settled }),
    t("correcting", { count: correcting }),
    t("waiting", { count: received - answered - correcting }),
    medianHours === null ? t(share === null ? "tooFew" : "fewAnswers") : t("median", { time: time(medianHours) }),
  ];
  return (
    <>
      <h1 className="page-title">{t("title")}</h1>
      <p className="max-w-[38em] py-2">{t("intro")}</p>
      <section className="section">
        <h2>{t("lastDays", { days: ACCOUNT_DAYS })}</h2>
        <ul className="rows">
          {lines.map((line) => (
            <li key={line} className="py-2">
              {line}
            </li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2>{t("follow")}</h2>
        <p className="max-w-[38em]">{t("followText")}</p>
        <p className="small max-w-[38em] pt-2">
          {t("kept", { answered: policy.keepAnsweredDays, open: policy.keepOpenDays })}
        </p>
        <p className="pt-2">
          <a className="button" href={localePath(locale, "/reports/new")}>
            {t("correct")}
          </a>{" "}
          <a className="tap-line" href={localePath(locale, "/reports/waiting")}>
            {offline("waitingLink")}
          </a>
        </p>
      </section>
    </>
  );
}
