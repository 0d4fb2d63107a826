import { getTranslations } from "next-intl/server";
import { publishingStep } from "@/domain/publishing/step-title";
import { formatMoment } from "@/i18n/format";
import { type Locale, localePath } from "@/i18n/locales";
import type { StandingSteps } from "@/server/imports/standing-steps";
import { undoStep } from "./actions";

const kindsKnown = ["import", "edit", "publication", "undo"] as const;

/** What was made besides the sample, each with the way to take it back. */
export async function StandingStepList({ standing, locale }: { standing: StandingSteps; locale: Locale }) {
  const [t, kinds, nouns, acts] = await Promise.all([
    getTranslations("importDesk"),
    getTranslations("imports.changes.kind"),
    getTranslations("console.noun"),
    getTranslations("console.audited"),
  ]);
  const { steps, count } = standing;
  const titleOf = (title: string) => {
    const step = publishingStep(title);
    if (!step) return title;
    return [step.action && acts(step.action), nouns(step.noun), step.name, step.code].filter(Boolean).join(" ");
  };
  return (
    <>
      <p>{t("standing", { count })}</p>
      <ul className="rows">
        {steps.map(({ id, kind, title, at, job }) => {
          const known = kindsKnown.find((each) => each === kind);
          const words = t("emptyStep", {
            kind: known ? kinds(known) : kind,
            title: titleOf(title),
            at: formatMoment(at, locale),
          });
          return (
            <li key={id} className="import-step import-change">
              {job ? (
                <a className="tap-line" href={localePath(locale, `/console/imports/${job}#do`)}>
                  {words}
                </a>
              ) : (
                <>
                  <span>{words}</span>
                  <form action={undoStep}>
                    <input type="hidden" name="step" value={id} />
                    <button type="submit" className="button" aria-label={t("undoStepNamed", { step: words })}>
                      {t("undoStep")}
                    </button>
                  </form>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {count > steps.length ? <p className="small">{t("standingMore", { count: count - steps.length })}</p> : null}
    </>
  );
}
