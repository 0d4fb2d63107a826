import "@/components/reports/reports.css";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { SubjectName } from "@/components/reports/subject-name";
import { StatusMark } from "@/components/ui/status-mark";
import type { KeptReport } from "@/domain/offline/kept-reports";
import { localePath } from "@/i18n/locales";

type Props = { report: KeptReport; name: string; path: string };

/** A report on the device: what it is about, what became of it, and a button to throw it away. */
export function KeptReportRow({ report, name, path }: Props) {
  const t = useTranslations("offline.reports");
  const kinds = useTranslations("reports.kind");
  const format = useFormatter();
  const { key, noun, kind, note, keptAt } = report;
  return (
    <li className="py-2">
      <p>
        <span className="row-title">
          <SubjectName noun={noun} name={name} />
        </span>{" "}
        <strong>{kinds(kind, { noun })}</strong>
      </p>
      {note ? <p className="report-said">{note}</p> : null}
      <p className="small">
        {t("keptAt", { date: format.dateTime(new Date(keptAt), { dateStyle: "medium", timeStyle: "short" }) })}
      </p>
      <KeptReportState report={report} />
      <form method="post" action={path} className="pt-2">
        <input type="hidden" name="key" value={key} />
        <button type="submit" className="button">
          {t(report.state.name === "waiting" ? "throwAway" : "forget")}
        </button>
      </form>
    </li>
  );
}

function KeptReportState({ report: { state } }: Pick<Props, "report">) {
  const t = useTranslations("offline.reports");
  const format = useFormatter();
  const locale = useLocale();
  if (state.name === "received") {
    return (
      <p>
        <StatusMark tone="done">{t("received", { number: state.number })}</StatusMark>{" "}
        <a className="tap-line" href={localePath(locale, state.link)}>
          {t("follow")}
        </a>
      </p>
    );
  }
  if (state.name === "refused") {
    return (
      <p>
        <StatusMark tone="warning">{t(state.status === 404 ? "refusedUnknown" : "refused")}</StatusMark>
      </p>
    );
  }
  const time = state.notBefore && format.dateTime(new Date(state.notBefore), { timeStyle: "short" });
  return (
    <p>
      <StatusMark tone="warning">{time && state.isLimited ? t("limited", { time }) : t("waiting")}</StatusMark>
    </p>
  );
}
