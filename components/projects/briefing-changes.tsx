import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { lightTones } from "@/components/projects/light-mark";
import { StatusMark } from "@/components/ui/status-mark";
import type { Briefing, ProjectEvent } from "@/domain/projects/briefing";
import { formatPeriod } from "@/i18n/format";

/** What each project is called, by its code. */
export type Names = ReadonlyMap<string, string>;

const kinds = [
  ["problem-opened", "problemOpened"],
  ["problem-closed", "problemClosed"],
  ["milestone-done", "milestoneDone"],
  ["milestone-moved", "milestoneMoved"],
] as const;

/** What changed since the last briefing: lights first, then what happened, by kind. */
export function BriefingChanges({ briefing, names }: { briefing: Briefing; names: Names }) {
  const t = useTranslations("briefing");
  const lights = useTranslations("lights");
  const { changes, events } = briefing;
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">{t("changes")}</h2>
      {changes.length + events.length === 0 ? <p>{t("noChanges")}</p> : null}
      {changes.length > 0 ? (
        <Part title={t("lightsChanged", { count: changes.length })}>
          {changes.map(({ code, from, to }) => (
            <li key={code}>
              <span lang="zh-CN">{names.get(code)}</span>{" "}
              <StatusMark tone={lightTones[from]}>{lights(`colour.${from}`)}</StatusMark> →{" "}
              <StatusMark tone={lightTones[to]}>{lights(`colour.${to}`)}</StatusMark>
            </li>
          ))}
        </Part>
      ) : null}
      {kinds.map(([kind, key]) => {
        const own = events.filter((event) => event.kind === kind);
        return own.length === 0 ? null : (
          <Part key={kind} title={t(key, { count: own.length })}>
            {own.map((event) => (
              <EventLine key={`${event.project} ${event.name} ${event.on}`} {...{ event, names }} />
            ))}
          </Part>
        );
      })}
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="briefing-part">
      <h3 className="row-title pt-2">{title}</h3>
      <ul className="sheet-list">{children}</ul>
    </div>
  );
}

function EventLine({ event, names }: { event: ProjectEvent; names: Names }) {
  const t = useTranslations("briefing");
  const locale = useLocale();
  const { project, kind, name, on, from, to } = event;
  const date = (period: string | null) => (period ? formatPeriod(period, locale) : t("undated"));
  return (
    <li>
      {formatPeriod(on, locale)} · <span lang="zh-CN">{names.get(project)}</span> · <strong lang="zh-CN">{name}</strong>
      {kind === "milestone-moved" ? <> · {t("moved", { from: date(from), to: date(to) })}</> : null}
    </li>
  );
}
