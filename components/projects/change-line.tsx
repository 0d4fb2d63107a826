import { useLocale, useTranslations } from "next-intl";
import { lightTones } from "@/components/projects/light-mark";
import { QualityTag } from "@/components/truth/quality-tag";
import { MixedText } from "@/components/ui/mixed-text";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import { isDerived, type ProjectChange } from "@/domain/projects/changes";
import { formatNumber, formatPeriod } from "@/i18n/format";

const tones: Record<Exclude<ProjectChange["kind"], "light">, StatusTone> = {
  stage: "normal",
  "milestone-done": "done",
  "date-moved": "warning",
  problem: "muted",
  progress: "muted",
  override: "muted",
  "date-passed": "late",
};

/** One change in words: when, what, and why where somebody said so. */
export function ChangeLine({ change }: { change: ProjectChange }) {
  const t = useTranslations("projectViews.changes");
  const locale = useLocale();
  const when = "on" in change ? formatPeriod(change.on, locale) : t("compared");
  return (
    <li className="change">
      <span className="small">{when}</span>
      <span>
        <StatusMark tone={toneOf(change)}>
          <ChangeText change={change} />
        </StatusMark>
        {change.kind === "date-moved" ? <Why change={change} /> : null} <ChangeTags change={change} />
      </span>
    </li>
  );
}

function toneOf(change: ProjectChange): StatusTone {
  if (change.kind === "light") return lightTones[change.to];
  return change.kind === "date-passed" && !change.isReported ? "muted" : tones[change.kind];
}

/** What changed, in words. */
export const ChangeText = ({ change }: { change: ProjectChange }) => <MixedText text={useChangeText(change)} />;

/** Whether it follows from dates alone, and how well it is known. */
export function ChangeTags({ change }: { change: ProjectChange }) {
  const t = useTranslations("projectViews.changes");
  return (
    <>
      {isDerived(change) ? <span className="tag tag-accent">{t("derivedTag")}</span> : null}{" "}
      {"quality" in change ? <QualityTag quality={change.quality} /> : null}
    </>
  );
}

function useChangeText(change: ProjectChange): string {
  const t = useTranslations("projectViews.changes");
  const terms = useTranslations("terms.stage");
  const lights = useTranslations("lights.short");
  const kinds = useTranslations("projectViews.overdue.kind");
  const chain = useTranslations("projectViews.chain");
  const locale = useLocale();
  const date = (value: string | null) => (value ? formatPeriod(value, locale) : t("noDate"));
  const perCent = (value: number | null) =>
    value === null ? chain("notSaid") : chain("perCent", { value: formatNumber(value, locale, 1) });
  switch (change.kind) {
    case "light":
      return t("light", { from: lights(change.from), to: lights(change.to) });
    case "stage":
      return t("stage", { from: terms(change.from), to: terms(change.to) });
    case "milestone-done":
      return t("milestone-done", { subject: change.subject });
    case "date-moved":
      return t("date-moved", { subject: change.subject, from: date(change.from), to: date(change.to) });
    case "problem":
      return t(`problem.${change.step}`, { subject: change.subject });
    case "progress":
      return t("progress", {
        month: date(change.month),
        actual: perCent(change.actual),
        planned: perCent(change.planned),
      });
    case "override":
      return t("override", {
        colour: lights(change.colour),
        until: date(change.until),
        reason: change.reason,
        by: change.by,
      });
    case "date-passed":
      return t(change.isReported ? "date-passed" : "date-passed-unreported", {
        kind: kinds(change.of),
        subject: change.subject,
      });
  }
}

function Why({ change }: { change: Extract<ProjectChange, { kind: "date-moved" }> }) {
  const t = useTranslations("projectViews.changes");
  const parts = [
    change.reason ? t("why", { reason: change.reason }) : t("whyUnknown"),
    change.decidedBy && t("decidedBy", { by: change.decidedBy }),
  ];
  return (
    <span className="small">
      {" · "}
      <MixedText text={parts.filter(Boolean).join(" · ")} />
    </span>
  );
}
