import { useLocale, useTranslations } from "next-intl";
import type { Names } from "@/components/projects/briefing-changes";
import { StatusMark } from "@/components/ui/status-mark";
import type { ProjectTask } from "@/domain/projects/briefing";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

/** As many lines as somebody reads; the list has the others. */
const MOST = 60;

type Props = { id: string; title: string; tasks: ProjectTask[]; names: Names; search: string };

/** Dated tasks as a table: when, how far off, what of which project, whose. Each leads to where it stands on its page. */
export function BriefingTasks({ id, title, tasks, names, search }: Props) {
  const t = useTranslations("briefing");
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {tasks.length === 0 ? <p>{t("noneOf")}</p> : null}
      {tasks.length > 0 ? (
        <table className="data-table briefing-table">
          <thead>
            <tr>
              <th scope="col">{t("due")}</th>
              <th scope="col">{t("what")}</th>
              <th scope="col">{t("project")}</th>
              <th scope="col">{t("who")}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.slice(0, MOST).map((task) => (
              <TaskRow key={`${task.kind} ${task.project} ${task.key}`} {...{ task, names, search }} />
            ))}
          </tbody>
        </table>
      ) : null}
      {tasks.length > MOST ? <p className="small">{t("more", { count: tasks.length - MOST })}</p> : null}
    </section>
  );
}

const anchors = { milestone: "milestone-", problem: "problem-" } as const;

function TaskRow({ task, names, search }: { task: ProjectTask; names: Names; search: string }) {
  const page = useTranslations("projectPage");
  const locale = useLocale();
  const { kind, project, key, name, due, days, who } = task;
  const anchor = kind === "paper" ? "deferrals" : anchors[kind] + key;
  const path = `${localePath(locale, `/projects/${project}`)}${search}`;
  return (
    <tr>
      <td>
        {formatPeriod(due, locale)}
        <br />
        {days < 0 ? (
          <StatusMark tone="late">{page("daysLate", { days: -days })}</StatusMark>
        ) : (
          <span className="small">{page("inDays", { days })}</span>
        )}
      </td>
      <td>
        <span className="small">{page(`task.${kind}`)}</span>{" "}
        <a href={`${path}#${anchor}`} lang="zh-CN">
          {name}
        </a>
      </td>
      <td lang="zh-CN">{names.get(project)}</td>
      <td lang="zh-CN">{who ?? "–"}</td>
    </tr>
  );
}
