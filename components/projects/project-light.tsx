import { useLocale, useTranslations } from "next-intl";
import { lightTones } from "@/components/projects/light-mark";
import { LightReasons } from "@/components/projects/light-reasons";
import { QualityTag } from "@/components/truth/quality-tag";
import { StatusMark } from "@/components/ui/status-mark";
import type { ShownLight } from "@/domain/projects/light/light";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

type Props = { code: string; light: ShownLight; policySince: string | null; search: string };

/** The light of a project with its reasons and numbers, the day it stands for and the policy behind it. */
export function ProjectLight({ code, light, policySince, search }: Props) {
  const t = useTranslations("lights");
  const page = useTranslations("projectPage");
  const locale = useLocale();
  const tone = light.unlit === "completed" ? "done" : lightTones[light.colour];
  return (
    <section className="section" aria-labelledby="light">
      <h2 id="light">{page("light")}</h2>
      <p className="light-head">
        <StatusMark tone={tone}>{t(`colour.${light.colour}`)}</StatusMark>
        {light.isSample ? (
          <>
            {" "}
            <QualityTag quality="sample" />
          </>
        ) : null}
      </p>
      <LightReasons light={light} />
      <p className="small">
        {t("computedOn", { date: formatPeriod(light.computedAt.slice(0, 10), locale) })}
        {" · "}
        {policySince ? page("policySince", { date: formatPeriod(policySince, locale) }) : page("policyOwn")}
        {light.reportedOn ? ` · ${page("reportedOn", { date: formatPeriod(light.reportedOn, locale) })}` : null}
      </p>
      {light.isSample ? <p className="small">{page("sampleLight")}</p> : null}
      <ul className="flex flex-wrap gap-x-5 no-print">
        <li>
          <a className="tap-line" href={`${localePath(locale, `/projects/${code}/sheet`)}${search}`}>
            {page("sheet")}
          </a>
        </li>
        <li>
          <a className="tap-line" href={`${localePath(locale, "/projects/lights")}${search}`}>
            {page("policy")}
          </a>
        </li>
      </ul>
    </section>
  );
}
