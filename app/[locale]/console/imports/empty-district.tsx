import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locales";
import { hasSample, hasUnrecordedSample } from "@/server/imports/empty-district";
import { standingSteps } from "@/server/imports/standing-steps";
import { emptyDistrict } from "./actions";
import { StandingStepList } from "./standing-step-list";

const refusals = ["unconfirmed", "not-sample", "unknown", "step-gone", "step-obstructed"] as const;

type Props = { answer: string; against: string; locale: Locale };

/** How a district begins with nothing: takes the sample out, with what was made of it since where that is confirmed. */
export async function EmptyDistrict({ answer, against, locale }: Props) {
  const t = await getTranslations("importDesk");
  const isThere = await hasSample();
  const isUnrecorded = !isThere && (await hasUnrecordedSample());
  if (!isThere && !isUnrecorded && answer !== "emptied") return null;
  const standing = isThere ? await standingSteps() : null;
  const refusal = refusals.find((each) => each === answer);
  const code = { code: (chunks: React.ReactNode) => <code>{chunks}</code> };
  return (
    <section className="section" id="empty">
      <h2>{t("emptyDistrict")}</h2>
      {answer === "emptied" ? (
        <div role="status" className="notice">
          <p>{t("emptied")}</p>
          <p>{t.rich("emptiedSettings", code)}</p>
        </div>
      ) : null}
      {answer === "step-undone" ? (
        <p role="status" className="notice">
          {t("stepUndone")}
        </p>
      ) : null}
      {refusal ? (
        <p role="alert" className="notice notice-fault">
          {t(`notEmptied.${refusal}`)} {refusal === "step-obstructed" ? against : ""}
        </p>
      ) : null}
      {isUnrecorded ? (
        <details>
          <summary className="tap-line">{t("emptyUnrecorded")}</summary>
          <p>{t.rich("emptyUnrecordedText", code)}</p>
        </details>
      ) : null}
      {standing ? (
        <details open={answer !== "" && answer !== "emptied"}>
          <summary className="tap-line">{t("emptyDistrictOpen")}</summary>
          <p>{t("emptyDistrictHint")}</p>
          {standing.count > 0 ? <StandingStepList standing={standing} locale={locale} /> : null}
          <form action={emptyDistrict} className="import-form">
            <input type="hidden" name="seen" value={standing.latest} />
            <p>{t.rich("emptyBackup", code)}</p>
            <label className="import-choice">
              <input type="checkbox" name="confirm" value="yes" required />
              {standing.count > 0 ? t("emptyDistrictConfirmAll", { count: standing.count }) : t("emptyDistrictConfirm")}
            </label>
            <button type="submit" className="button">
              {t(standing.count > 0 ? "emptyDistrictDoAll" : "emptyDistrictDo")}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  );
}
