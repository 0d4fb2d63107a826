import { useLocale, useTranslations } from "next-intl";
import { lightTones } from "@/components/projects/light-mark";
import { MixedText } from "@/components/ui/mixed-text";
import { StatusMark } from "@/components/ui/status-mark";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Briefing } from "@/domain/projects/briefing";
import { lightColours } from "@/domain/projects/light/light";
import { formatPeriod } from "@/i18n/format";

/** From when to when, of which projects, and how many of them have which light now and then. */
export function BriefingHead({ briefing, scope }: { briefing: Briefing; scope: string }) {
  const t = useTranslations("briefing");
  const lights = useTranslations("lights");
  const locale = useLocale();
  const { since, on, projects, counts, countsBefore } = briefing;
  return (
    <header className="briefing-head">
      <h1 className="page-title">{t("title")}</h1>
      <p>
        {t("period", { since: formatPeriod(since, locale), on: formatPeriod(on, locale) })} ·{" "}
        {t("count", { count: projects.length })}
      </p>
      <p className="small">
        <MixedText text={t("scope", { filter: scope })} />
      </p>
      <ul className="briefing-totals" aria-label={t("totals")}>
        {lightColours.map((colour) => (
          <li key={colour}>
            <StatusMark tone={lightTones[colour]}>{lights(`colour.${colour}`)}</StatusMark> <b>{counts[colour]}</b>{" "}
            {counts[colour] === countsBefore[colour] ? null : (
              <span className="small">{t("before", { count: countsBefore[colour] })}</span>
            )}
          </li>
        ))}
      </ul>
    </header>
  );
}

type Words = { regionName: string | null };

/** A filter in words, in the order in which one reads it. */
export function useScope(filter: PlaceFilter, { regionName }: Words): string {
  const t = useTranslations("briefing");
  const lights = useTranslations("lights");
  const terms = useTranslations("terms");
  const page = useTranslations("projectPage");
  const { q, light, stage, category, batch, region, leadPost, department, team } = filter;
  const parts = [
    ...(light ?? []).map((colour) => lights(`colour.${colour}`)),
    ...(stage ?? []).map((each) => terms(`stage.${each}`)),
    ...(category ?? []).map((each) => terms(`category.${each}`)),
    ...(batch ?? []).map((each) => page(`batch.${each}`)),
    ...(region ? [regionName ?? region] : []),
    ...(department ? [t("department", { name: department })] : []),
    ...(leadPost ? [t("leadPost", { name: leadPost })] : []),
    ...(team ? [t("team", { name: team })] : []),
    ...(q ? [t("words", { q })] : []),
  ];
  return parts.length > 0 ? parts.join(" · ") : t("everything");
}
