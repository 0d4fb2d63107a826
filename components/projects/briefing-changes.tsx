import { useLocale, useTranslations } from "next-intl";
import { ChangeTags, ChangeText } from "@/components/projects/change-line";
import { lightTones } from "@/components/projects/light-mark";
import { StatusMark } from "@/components/ui/status-mark";
import type { Briefing, ToldChange } from "@/domain/projects/briefing";
import { isDerived, type ProjectChange } from "@/domain/projects/changes";
import { formatPeriod } from "@/i18n/format";

/** What each project is called, by its code. */
export type Names = ReadonlyMap<string, string>;

/** As many lines of a kind as somebody reads; the list of changes has the others. */
const MOST = 40;

type Is = (change: ProjectChange) => boolean;
const isProblem =
  (step: Extract<ProjectChange, { kind: "problem" }>["step"]): Is =>
  (change) =>
    change.kind === "problem" && change.step === step;

/** Parts in the order in which one asks for them. */
const parts = [
  ["lightsChanged", ({ kind }) => kind === "light"],
  ["stageChanged", ({ kind }) => kind === "stage"],
  ["datesPassed", isDerived],
  ["problemOpened", isProblem("reported")],
  ["problemEscalated", isProblem("escalated")],
  ["problemReturned", isProblem("returned")],
  ["problemClosed", isProblem("closed")],
  ["milestoneDone", ({ kind }) => kind === "milestone-done"],
  ["milestoneMoved", ({ kind }) => kind === "date-moved"],
  ["overrideSet", ({ kind }) => kind === "override"],
  ["progressReported", ({ kind }) => kind === "progress"],
] as const satisfies readonly (readonly [string, Is])[];

/** What changed since the last briefing, by kind: lights first. */
export function BriefingChanges({ changes, names }: Pick<Briefing, "changes"> & { names: Names }) {
  const t = useTranslations("briefing");
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">{t("changes")}</h2>
      {changes.length === 0 ? <p>{t("noChanges")}</p> : null}
      {parts.map(([key, is]) => {
        const own = changes.filter(({ change }) => is(change));
        return own.length === 0 ? null : (
          <div key={key} className="briefing-part">
            <h3 className="row-title pt-2">{t(key, { count: own.length })}</h3>
            <ul className="sheet-list">
              {own.slice(0, MOST).map((told, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two steps of a problem on one day differ in nothing else
                <Line key={index} told={told} names={names} />
              ))}
            </ul>
            {own.length > MOST ? <p className="small">{t("more", { count: own.length - MOST })}</p> : null}
          </div>
        );
      })}
      {changes.some(({ change }) => isDerived(change)) ? <p className="small pt-1">{t("derivedNote")}</p> : null}
    </section>
  );
}

function Line({ told: { project, change }, names }: { told: ToldChange; names: Names }) {
  const lights = useTranslations("lights");
  const locale = useLocale();
  const name = <span lang="zh-CN">{names.get(project)}</span>;
  if (change.kind === "light") {
    return (
      <li>
        {name} <StatusMark tone={lightTones[change.from]}>{lights(`colour.${change.from}`)}</StatusMark> →{" "}
        <StatusMark tone={lightTones[change.to]}>{lights(`colour.${change.to}`)}</StatusMark>
      </li>
    );
  }
  return (
    <li>
      {"on" in change ? `${formatPeriod(change.on, locale)} · ` : null}
      {name} · <ChangeText change={change} /> <ChangeTags change={change} />
    </li>
  );
}
