import { useLocale, useTranslations } from "next-intl";
import { FindingList } from "@/components/projects/finding-list";
import { lightTones } from "@/components/projects/light-mark";
import { StatusMark } from "@/components/ui/status-mark";
import { lightColours } from "@/domain/projects/light/light";
import type { SimulatedChange, Simulation } from "@/domain/projects/light/simulation";
import { localePath } from "@/i18n/locales";

/** What other thresholds would do: how many projects per light before and after, and which of them change and why. */
export function SimulatorResult({ simulation, search }: { simulation: Simulation; search: string }) {
  const t = useTranslations("lightPolicy");
  const lights = useTranslations("lights");
  const { before, after, changed, overridden } = simulation;
  return (
    <section className="section" aria-labelledby="result">
      <h2 id="result">{t("result")}</h2>
      <table className="data-table light-counts">
        <thead>
          <tr>
            <th scope="col">{t("colourColumn")}</th>
            <th scope="col" className="number">
              {t("now")}
            </th>
            <th scope="col" className="number">
              {t("then")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lightColours.map((colour) => (
            <tr key={colour}>
              <th scope="row">
                <StatusMark tone={lightTones[colour]}>{lights(`colour.${colour}`)}</StatusMark>
              </th>
              <td className="number">{before[colour]}</td>
              <td className="number">
                {before[colour] === after[colour] ? after[colour] : <strong>{after[colour]}</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className="pt-3">
        {changed.length === 0 ? t("same") : t("changed", { count: changed.length })}
      </p>
      <ul className="rows">
        {changed.map((change) => (
          <ChangeRow key={change.code} {...{ change, search }} />
        ))}
      </ul>
      {overridden > 0 ? <p className="small pt-2">{t("overridden", { count: overridden })}</p> : null}
    </section>
  );
}

function ChangeRow({ change, search }: { change: SimulatedChange; search: string }) {
  const t = useTranslations("lightPolicy");
  const lights = useTranslations("lights");
  const locale = useLocale();
  const { code, name, from, to, before, after } = change;
  const isReleased = after.findings.length === 0;
  const findings = isReleased ? before.findings : after.findings;
  return (
    <li className="py-2">
      <p className="row-title">
        <a className="tap-line" href={`${localePath(locale, `/projects/${code}`)}${search}`} lang="zh-CN">
          {name}
        </a>
      </p>
      <p>
        <StatusMark tone={lightTones[from]}>{lights(`colour.${from}`)}</StatusMark>
        <span aria-hidden> → </span>
        <span className="sr-only">{t("becomes")}</span>
        <StatusMark tone={lightTones[to]}>{lights(`colour.${to}`)}</StatusMark>
      </p>
      {findings.length > 0 ? (
        <>
          <p className="small">{t(isReleased ? "released" : "because")}</p>
          <FindingList findings={findings} />
        </>
      ) : (
        <p className="small">{t("noReason")}</p>
      )}
    </li>
  );
}
