import { useLocale, useTranslations } from "next-intl";
import { lightTones } from "@/components/projects/light-mark";
import { MixedText } from "@/components/ui/mixed-text";
import { StatusMark } from "@/components/ui/status-mark";
import type { Finding } from "@/domain/projects/light/light";
import { lightRuleUnits } from "@/domain/projects/light/thresholds";
import { findingText } from "@/i18n/light-texts";

/** Why a light has its colour: each finding with its numbers, and from which amount on it counts. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations("lights");
  const policy = useTranslations("lightPolicy");
  const locale = useLocale();
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.subject ?? ""}`}>
          <StatusMark tone={lightTones[finding.colour]}>{t(`rule.${finding.rule}`)}</StatusMark>{" "}
          <span>
            <MixedText text={findingText(finding, t, locale)} />
          </span>{" "}
          <span className="small">
            {t("threshold", {
              colour: policy(`line.${finding.colour}`),
              limit: finding.threshold,
              unit: t(`unit.${lightRuleUnits[finding.rule]}`),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
