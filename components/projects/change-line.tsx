import { useLocale, useTranslations } from "next-intl";
import { lightTones } from "@/components/projects/light-mark";
import { QualityTag } from "@/components/truth/quality-tag";
import { MixedText } from "@/components/ui/mixed-text";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { ProjectChange } from "@/domain/projects/changes";
import { formatNumber, formatPeriod } from "@/i18n/format";

const tones: Record<Exclude<ProjectChange["kind"], "light">, StatusTone> = {
  stage: "normal",
  "milestone-done": "done",
  "date-moved": "warning",
  problem: "muted",
  progress: "muted",
  override: "muted",
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
        <StatusMark tone={change.kind === "light" ? lightTones[change.to] : tones[change.kind]}>
          <MixedText text={useChangeText(change)} />
        </StatusMark>
        {change.kind === "date-moved" ? <Why change={change} /> : null}{" "}
        {"quality" in change ? <QualityTag quality={change.quality} /> : null}
      </span>
    </li>
  );
}

function useChangeText(change: ProjectChange): string {
  const t = useTranslations("projectViews.changes");
  const terms = useTranslations("terms.stage");
  const lights = useTranslations("lights.short");
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
