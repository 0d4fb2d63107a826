import { useLocale, useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import { type MilestoneState, milestoneState } from "@/domain/projects/milestone-state";
import type { Milestone } from "@/domain/projects/project";
import { formatPeriod } from "@/i18n/format";

const tones: Record<MilestoneState["state"], StatusTone> = {
  done: "done",
  late: "late",
  due: "muted",
  planned: "muted",
  undated: "normal",
};

type Props = { milestone: Milestone; on: string; isFollowed: boolean };

/** Where a milestone stands on a day: done (and how late), late by so many days, or due. */
export function MilestoneMark({ milestone, on, isFollowed }: Props) {
  const t = useTranslations("projectPage");
  const projects = useTranslations("projects");
  const locale = useLocale();
  const { state, days } = milestoneState(milestone, on, isFollowed);
  const period = milestone.done ?? milestone.due;
  const date = period
    ? projects(milestone.qualifier === "about" ? "about" : "on", { date: formatPeriod(period, locale) })
    : "";
  const due = milestone.due ? formatPeriod(milestone.due, locale) : "";
  return (
    <>
      <StatusMark tone={tones[state]}>{t(`state.${state}`, { date, days: days ?? 0 })}</StatusMark>
      {state === "late" ? <span className="small"> · {t("dueOn", { date: due })}</span> : null}
      {state === "done" && days !== null && days > 0 ? (
        <span className="small">
          {" "}
          · {t("doneLate", { days })} · {t("dueOn", { date: due })}
        </span>
      ) : null}
    </>
  );
}
