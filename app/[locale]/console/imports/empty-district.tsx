import { getFormatter, getTranslations } from "next-intl/server";
import { type Locale, localePath } from "@/i18n/locales";
import { hasSample, hasUnrecordedSample, type StepInTheWay, stepsInTheWay } from "@/server/imports/empty-district";
import { emptyDistrict } from "./actions";

/** How a district begins with nothing: takes the sample out, or says which steps stand in the way. */
export async function EmptyDistrict({ answer, locale }: { answer: string; locale: Locale }) {
  const t = await getTranslations("importDesk");
  const isThere = await hasSample();
  const isUnrecorded = !isThere && (await hasUnrecordedSample());
  if (!isThere && !isUnrecorded && answer !== "emptied") return null;
  const steps = isThere ? await stepsInTheWay() : [];
  const refusal = (["unconfirmed", "not-sample", "unknown"] as const).find((each) => each === answer);
  return (
    <section className="section" id="empty">
      <h2>{t("emptyDistrict")}</h2>
      {answer === "emptied" ? (
        <div role="status" className="notice">
          <p>{t("emptied")}</p>
          <p>{t.rich("emptiedSettings", { code: (chunks) => <code>{chunks}</code> })}</p>
        </div>
      ) : null}
      {refusal ? (
        <p role="alert" className="notice notice-fault">
          {t(`notEmptied.${refusal}`)}
        </p>
      ) : null}
      {isUnrecorded ? (
        <details>
          <summary className="tap-line">{t("emptyUnrecorded")}</summary>
          <p>{t.rich("emptyUnrecordedText", { code: (chunks) => <code>{chunks}</code> })}</p>
        </details>
      ) : null}
      {isThere && steps.length > 0 ? <InTheWay steps={steps} locale={locale} /> : null}
      {isThere && steps.length === 0 ? (
        <details>
          <summary className="tap-line">{t("emptyDistrictOpen")}</summary>
          <form action={emptyDistrict} className="import-form">
            <p>{t("emptyDistrictHint")}</p>
            <p>{t.rich("emptyBackup", { code: (chunks) => <code>{chunks}</code> })}</p>
            <label className="import-choice">
              <input type="checkbox" name="confirm" value="yes" required />
              {t("emptyDistrictConfirm")}
            </label>
            <button type="submit" className="button">
              {t("emptyDistrictDo")}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  );
}

async function InTheWay({ steps, locale }: { steps: readonly StepInTheWay[]; locale: Locale }) {
  const [t, kinds, format] = await Promise.all([
    getTranslations("importDesk"),
    getTranslations("imports.changes.kind"),
    getFormatter(),
  ]);
  return (
    <details open={steps.length > 0}>
      <summary className="tap-line">{t("emptyInTheWay")}</summary>
      <ul>
        {steps.map(({ id, kind, title, at, job }) => {
          const known = (["import", "edit", "publication", "undo"] as const).find((each) => each === kind);
          const words = t("emptyStep", {
            kind: known ? kinds(known) : kind,
            title,
            at: format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }),
          });
          return (
            <li key={id} className="import-change">
              {job ? (
                <a className="tap-line" href={localePath(locale, `/console/imports/${job}#do`)}>
                  {words}
                </a>
              ) : (
                <>
                  {words} <code>{`npm run import -- --undo ${id}`}</code>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
