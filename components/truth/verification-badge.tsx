import { useLocale, useTranslations } from "next-intl";
import { MixedText } from "@/components/ui/mixed-text";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { FreshnessState, GroupVerification } from "@/domain/verification/freshness";
import { formatPeriod } from "@/i18n/format";

/** Green to 90 days, amber to 180, then red; grey where nobody has looked. */
export const freshnessTones: Record<FreshnessState, StatusTone> = {
  fresh: "normal",
  ageing: "warning",
  stale: "late",
  never: "muted",
};

type Props = {
  verification: GroupVerification;
  /** Only state and day, for rows of a list. */
  brief?: boolean;
};

/** Whether somebody confirmed it, when, how, and in which role for which unit: never a person's name. */
export function VerificationBadge({ verification, brief = false }: Props) {
  const t = useTranslations("verification");
  const roles = useTranslations("console.role");
  const locale = useLocale();
  const { state, verifiedAt, by, how } = verification;
  const more = brief ? [] : [how && t(`howTold.${how}`), by && t("by", { unit: by.unit, role: roles(by.role) })];
  const parts = [verifiedAt && formatPeriod(verifiedAt, locale), ...more].filter(Boolean);
  return (
    <span className="small">
      <StatusMark tone={freshnessTones[state]}>{t(`state.${state}`)}</StatusMark>
      {parts.length > 0 ? <MixedText text={` · ${parts.join(" · ")}`} /> : null}
    </span>
  );
}
