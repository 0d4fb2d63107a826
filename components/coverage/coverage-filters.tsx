import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KeptParams } from "@/components/ui/kept-params";
import { CIRCLE_MINUTES, type CoverageParams, minuteChoices } from "@/domain/coverage/search-params";
import { type MatterSummary, topics } from "@/domain/matters/matter";
import type { RegionSummary } from "@/domain/regions/region";
import { servicePointKindSchema, servicePointLevelSchema } from "@/domain/service-points/service-point";
import { toRfc3339 } from "@/domain/time/shanghai";
import { circleModes } from "@/domain/travel/estimates";
import { localePath } from "@/i18n/locales";

type Named = Pick<RegionSummary, "code" | "name">;
type Props = {
  params: URLSearchParams;
  values: CoverageParams;
  matters: Pick<MatterSummary, "code" | "name" | "topic">[];
  regions: Named[];
  region: string;
};
const fields = ["matter", "kind", "level", "region", "open", "openAt", "minutes", "mode"];

/** What is asked of the places and how far they may be: one form, whole without a script. */
export async function CoverageFilters({ params, values, matters, regions, region }: Props) {
  const [t, terms, home, locale] = await Promise.all([
    getTranslations("coverage"),
    getTranslations("terms"),
    getTranslations("home"),
    getLocale(),
  ]);
  const byTopic = topics.map((topic) => ({ topic, members: matters.filter((matter) => matter.topic === topic) }));
  const minutes = values.minutes ?? CIRCLE_MINUTES;
  const choices = [...new Set([...minuteChoices, minutes])].sort((a, b) => a - b);
  return (
    <form action={localePath(locale, "/coverage")} className="coverage-filters no-print" aria-label={t("filters")}>
      <Choice name="matter" label={t("matter")} value={values.matter}>
        <option value="">{t("anyMatter")}</option>
        {byTopic.map(({ topic, members }) => (
          <optgroup key={topic} label={terms(`topic.${topic}`)}>
            {members.map(({ code, name }) => (
              <option key={code} value={code} lang="zh-CN">
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice name="level" label={t("level")} value={values.level?.join(",")}>
        <option value="">{t("anyLevel")}</option>
        {servicePointLevelSchema.options.map((level) => (
          <option key={level} value={level}>
            {terms(`level.${level}`)}
          </option>
        ))}
      </Choice>
      <Choice name="kind" label={t("kind")} value={values.kind?.join(",")}>
        <option value="">{t("anyKind")}</option>
        {servicePointKindSchema.options.map((kind) => (
          <option key={kind} value={kind}>
            {terms(`servicePointKind.${kind}`)}
          </option>
        ))}
      </Choice>
      <Choice name="region" label={t("region")} value={region}>
        {regions.map(({ code, name }) => (
          <option key={code} value={code} lang="zh-CN">
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="mode" label={t("mode")} value={values.mode ?? "walk"}>
        {circleModes.map((mode) => (
          <option key={mode} value={mode}>
            {t(`modes.${mode}`)}
          </option>
        ))}
      </Choice>
      <Choice name="minutes" label={t("minutes")} value={String(minutes)}>
        {choices.map((each) => (
          <option key={each} value={each}>
            {t("minutesCount", { minutes: each })}
          </option>
        ))}
      </Choice>
      <Choice name="open" label={t("hours")} value={values.open}>
        <option value="">{t("anyTime")}</option>
        <option value="now">{home("openNow")}</option>
        <option value="after-work">{home("afterWork")}</option>
      </Choice>
      <p className="coverage-moment">
        <label htmlFor="coverage-openAt" className="small">
          {t("openAt")}
        </label>
        <input
          id="coverage-openAt"
          name="openAt"
          type="datetime-local"
          className="field"
          defaultValue={values.openAt ? toRfc3339(values.openAt).slice(0, 16) : undefined}
        />
      </p>
      <KeptParams params={params} except={fields} />
      <button type="submit" className="button button-primary">
        {t("apply")}
      </button>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; value: string | undefined; children: ReactNode };

function Choice({ name, label, value = "", children }: ChoiceProps) {
  return (
    <p>
      <label htmlFor={`coverage-${name}`} className="small">
        {label}
      </label>
      <select id={`coverage-${name}`} name={name} className="field" defaultValue={value}>
        {children}
      </select>
    </p>
  );
}
