import { useLocale, useTranslations } from "next-intl";
import type { SimulationParams } from "@/components/projects/simulation-params";
import { FilterRow } from "@/components/ui/filter-row";
import { KeptParams } from "@/components/ui/kept-params";
import { travellingQuery } from "@/components/ui/list-query";
import { type LimitColour, limitColours, thresholdParam } from "@/domain/projects/light/simulation";
import { type LightRule, lightPresets, lightRules, lightRuleUnits } from "@/domain/projects/light/thresholds";
import { localePath } from "@/i18n/locales";

type Props = { asked: SimulationParams; params: URLSearchParams };

/** Thresholds to try out, as a form that needs no script; what cannot be read stays in its field and is said beside it. */
export function SimulatorForm({ asked, params }: Props) {
  const t = useTranslations("lightPolicy");
  const lights = useTranslations("lights");
  const locale = useLocale();
  const path = localePath(locale, "/projects/lights");
  const travelling = new URLSearchParams(travellingQuery(params));
  const beginning = (preset: string | null) => {
    const query = new URLSearchParams(travelling);
    if (preset) query.set("preset", preset);
    return `${path}${query.size ? `?${query}` : ""}#simulator`;
  };
  return (
    <section className="section no-print" aria-labelledby="simulator">
      <h2 id="simulator">{t("simulator")}</h2>
      <p className="small">{t("simulatorHelp")}</p>
      <div className="py-2">
        <FilterRow
          name={t("start")}
          chips={[null, ...lightPresets].map((preset) => ({
            label: preset ? t(`presetName.${preset}`) : t("current"),
            href: beginning(preset),
            on: !asked.isOwn && (asked.preset ?? null) === preset,
          }))}
        />
        {asked.preset && !asked.isOwn ? (
          <p className="small">{t("basis", { basis: t(`presetSource.${asked.preset}`) })}</p>
        ) : null}
      </div>
      {asked.faults.length > 0 ? (
        <p id="result" role="alert" className="notice my-2">
          {t("faults", { count: asked.faults.length })}
        </p>
      ) : null}
      {asked.hidden.length > 0 ? (
        <p role="status" className="notice my-2">
          {t("hidden", { rules: asked.hidden.map((rule) => lights(`rule.${rule}`)).join(" · ") })}
        </p>
      ) : null}
      <form action={`${path}#result`} aria-label={t("simulator")}>
        <KeptParams params={travelling} except={[]} />
        <input type="hidden" name="own" value="yes" />
        <ul className="rows simulator-rules">
          {lightRules.map((rule) => (
            <li key={rule} className="simulator-rule">
              <span>
                {lights(`rule.${rule}`)}
                <br />
                <span className="small">{t(`meaning.${rule}`)}</span>
              </span>
              {limitColours.map((colour) => (
                <LimitField key={colour} {...{ rule, colour, asked }} />
              ))}
            </li>
          ))}
        </ul>
        <p className="small py-2">{t("empty")}</p>
        <button type="submit" className="button button-primary">
          {t("run")}
        </button>
      </form>
    </section>
  );
}

function LimitField({ rule, colour, asked }: { rule: LightRule; colour: LimitColour; asked: SimulationParams }) {
  const t = useTranslations("lightPolicy");
  const lights = useTranslations("lights");
  const unit = lights(`unit.${lightRuleUnits[rule]}`).trim();
  const id = `${colour}-${rule}`;
  const text = asked.texts[rule][colour];
  const fault = asked.faults.find((each) => each.rule === rule && each.colour === colour);
  const values = { rule: lights(`rule.${rule}`), colour: t(`line.${colour}`), unit };
  return (
    <span className="limit">
      <label htmlFor={id} className={`status status-${colour === "red" ? "late" : "warning"}`}>
        <span aria-hidden>
          {colour === "red" ? "■" : "▲"} {lightRuleUnits[rule] === "per-cent" ? `< ${unit}` : unit}
        </span>
        <span className="sr-only">{t("field", values)}</span>
      </label>
      <input
        id={id}
        name={thresholdParam(rule, colour)}
        className="field"
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        defaultValue={text}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
      />
      {fault ? (
        <span id={`${id}-fault`} className="limit-fault">
          {t(`fault.${fault.reason}`, { text })}
        </span>
      ) : null}
    </span>
  );
}
