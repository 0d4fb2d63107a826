import { useLocale, useTranslations } from "next-intl";
import { CitationLine } from "@/components/truth/citation-line";
import { QualityTag } from "@/components/truth/quality-tag";
import { MixedText } from "@/components/ui/mixed-text";
import { StatusMark } from "@/components/ui/status-mark";
import type { Project } from "@/domain/projects/project";
import { daysBetween, lastDay } from "@/domain/time/periods";
import { formatPeriod } from "@/i18n/format";

type Deferral = Project["deferrals"][number];

/** 容缺: papers that may follow later; which, who waits, until when. */
export function ProjectPapers({ deferrals, on }: { deferrals: Deferral[]; on: string }) {
  const t = useTranslations("projectPage");
  if (deferrals.length === 0) return null;
  return (
    <section className="section" aria-labelledby="deferrals">
      <h2 id="deferrals">{t("deferrals")}</h2>
      <p className="small">{t("deferralsHelp")}</p>
      <ul className="rows">
        {deferrals.map((deferral) => (
          <li key={deferral.paper} className="paper py-2">
            <p className="row-title" lang="zh-CN">
              {deferral.paper} <QualityTag quality={deferral.quality} />
            </p>
            <p>
              <PaperMark deferral={deferral} on={on} />
              {deferral.authority ? (
                <span className="small">
                  {" "}
                  · <MixedText text={t("authority", { authority: deferral.authority })} />
                </span>
              ) : null}
            </p>
            {deferral.quality === "sample" ? null : <CitationLine citation={deferral.source} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PaperMark({ deferral: { due, done }, on }: { deferral: Deferral; on: string }) {
  const t = useTranslations("projectPage");
  const locale = useLocale();
  if (done) return <StatusMark tone="done">{t("paperDone", { date: formatPeriod(done, locale) })}</StatusMark>;
  if (!due) return <StatusMark tone="muted">{t("paperUndated")}</StatusMark>;
  const days = daysBetween(on, lastDay(due));
  const date = formatPeriod(due, locale);
  return days < 0 ? (
    <StatusMark tone="late">{t("paperOverdue", { date, days: -days })}</StatusMark>
  ) : (
    <StatusMark tone="muted">{t("paperDue", { date, days })}</StatusMark>
  );
}

/** Photos of the site, from this server only. */
export function ProjectPhotos({ photos }: { photos: Project["photos"] }) {
  const t = useTranslations("projectPage");
  const locale = useLocale();
  if (photos.length === 0) return null;
  return (
    <section className="section" aria-labelledby="photos">
      <h2 id="photos">{t("photos")}</h2>
      <ul className="photos">
        {photos.map((photo) => (
          <li key={photo.path}>
            <figure>
              {/* biome-ignore lint/performance/noImgElement: a file of ours as it is; nothing resizes it on the way. */}
              <img src={photo.path} alt={photo.caption} loading="lazy" decoding="async" />
              <figcaption className="small">
                <span lang="zh-CN">{photo.caption}</span>
                {photo.takenOn ? <> · {t("takenOn", { date: formatPeriod(photo.takenOn, locale) })}</> : null}{" "}
                <QualityTag quality={photo.quality} />
              </figcaption>
            </figure>
            <CitationLine citation={photo.source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
