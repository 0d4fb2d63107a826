import { getLocale, getTranslations } from "next-intl/server";
import { QualityTag } from "@/components/truth/quality-tag";
import { queryWith, travellingQuery } from "@/components/ui/list-query";
import { MixedText } from "@/components/ui/mixed-text";
import { Pagination } from "@/components/ui/pagination";
import { StatusMark } from "@/components/ui/status-mark";
import type { Overdue, OverdueKind } from "@/domain/projects/overdue";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

export const OVERDUE_PER_PAGE = 50;
/** Where on a project's page such things stand. */
const anchors: Record<OverdueKind, string> = { milestone: "milestones", problem: "problems", paper: "deferrals" };

type Found = {
  items: Overdue[];
  total: number;
  projects: number;
  kinds: Record<OverdueKind, number>;
  unreported: number;
};
type Props = { found: Found; passed: "overdue" | "unreported"; params: URLSearchParams; page: number };

/** The queue of what is overdue in all projects, or of the dates that passed where nobody reports; the longest ago first. */
export async function ProjectOverdue({ found, passed, params, page }: Props) {
  const [t, locale] = await Promise.all([getTranslations("projectViews"), getLocale()]);
  const path = localePath(locale, "/projects");
  return (
    <section className="section" aria-labelledby="overdue">
      {passed === "overdue" ? <OverdueHead {...{ found, params }} /> : <UnreportedHead {...{ found, params }} />}
      <ol className="rows">
        {found.items.map((item) => (
          <li key={`${item.project} ${item.kind} ${item.subject}`}>
            <a className="row-link" href={`${path}/${item.project}${travellingQuery(params)}#${anchors[item.kind]}`}>
              <span className="row-head">
                <span className="row-title">
                  {t(`overdue.kind.${item.kind}`)} · <span lang="zh-CN">{item.subject}</span>
                </span>
                {passed === "overdue" ? (
                  <StatusMark tone="late">{t("overdue.days", { days: item.days })}</StatusMark>
                ) : (
                  <StatusMark tone="muted">{t("overdue.unreportedDays", { days: item.days })}</StatusMark>
                )}
              </span>
              <span className="row-line small">
                <span lang="zh-CN">{item.projectName}</span> ·{" "}
                {t("overdue.due", { date: formatPeriod(item.due, locale) })}
                {item.isEscalated ? ` · ${t("overdue.escalated")}` : null}
              </span>
              <span className="row-line small">
                <MixedText
                  text={
                    item.owners.length > 0
                      ? t("overdue.owner", { owners: item.owners.join(" · ") })
                      : t("overdue.nobody")
                  }
                />{" "}
                <QualityTag quality={item.quality} />
              </span>
            </a>
          </li>
        ))}
      </ol>
      <Pagination {...{ path, params, page }} pageSize={OVERDUE_PER_PAGE} total={found.total} />
    </section>
  );
}

type HeadProps = Pick<Props, "found" | "params">;

/** How much is overdue, of what kind, and how much more nobody knows about. */
async function OverdueHead({ found, params }: HeadProps) {
  const [t, locale] = await Promise.all([getTranslations("projectViews.overdue"), getLocale()]);
  return (
    <>
      <h2 id="overdue">
        <span role="status">{t("found", { count: found.total })}</span>
      </h2>
      {found.total > 0 ? <p className="small">{t("kinds", found.kinds)}</p> : null}
      {found.unreported > 0 ? (
        <p className="small">
          {t("unknown", { count: found.unreported })}{" "}
          <a className="underline" href={localePath(locale, "/projects") + queryWith(params, { reports: "none" })}>
            {t("showUnreported")}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** Of how many projects dates have passed that nobody reports on, and why nobody is called late. */
async function UnreportedHead({ found, params }: HeadProps) {
  const [t, locale] = await Promise.all([getTranslations("projectViews.overdue"), getLocale()]);
  const { total, projects } = found;
  return (
    <>
      <h2 id="overdue">
        <span role="status">{total > 0 ? t("unreported", { count: total, projects }) : t("noUnreported")}</span>
      </h2>
      <p className="small">
        {t("unreportedWhy")}{" "}
        <a className="no-print underline" href={localePath(locale, "/projects") + queryWith(params, { reports: null })}>
          {t("toOverdue")}
        </a>
      </p>
    </>
  );
}
