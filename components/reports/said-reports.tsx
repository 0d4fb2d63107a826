import "./reports.css";
import { useLocale, useTranslations } from "next-intl";
import { formatMoment } from "@/i18n/format";

type Said = { id: number; number: string; receivedAt: Date; note: string | null; hasPhoto: boolean };

/** Every report of a case, with what was added to it. */
export function SaidReports({ said, photoPath }: { said: readonly Said[]; photoPath: string }) {
  const t = useTranslations("reports");
  const locale = useLocale();
  return (
    <>
      {said.some(({ note }) => note) ? <p className="small">{t("saidMasked")}</p> : null}
      <ul className="rows">
        {said.map(({ id, number, receivedAt, note, hasPhoto }) => (
          <li key={id} className="py-2">
            <span className="small">
              {number} · {formatMoment(receivedAt, locale)}
            </span>
            {note ? (
              <p className="report-said">{note}</p>
            ) : hasPhoto ? null : (
              <p className="small">{t("saidNothing")}</p>
            )}
            {hasPhoto ? (
              <a href={`${photoPath}/${id}`}>
                {/* biome-ignore lint/performance/noImgElement: private and small already; nothing may keep a copy of it. */}
                <img
                  className="report-photo"
                  src={`${photoPath}/${id}`}
                  alt={t("photoOf", { number })}
                  loading="lazy"
                />
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
