import { useTranslations } from "next-intl";
import { caseSteps } from "@/domain/reports/case-state";

type Asked = string | string[] | undefined;

const failures = ["unknown", "impossible", "wordless", "unchanged"] as const;

/** What became of the step that led here. */
export function CaseNotice({ done, failed }: { done: Asked; failed: Asked }) {
  const t = useTranslations("reports");
  const step = caseSteps.find((each) => each === done);
  if (step) {
    return (
      <p role="status" className="notice my-2">
        {t(`done.${step}`)}
      </p>
    );
  }
  const failure = failures.find((each) => each === failed);
  if (!failure && failed !== "conflict") return null;
  return (
    <p role="alert" className="notice notice-fault my-2">
      {failure ? t(`failed.${failure}`) : t("conflictPlain")}
    </p>
  );
}
