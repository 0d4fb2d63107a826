import { useFormatter, useTranslations } from "next-intl";
import { RefreshWhile } from "@/components/imports/refresh-while";
import type { JobProgress } from "@/domain/imports/import-job";

type Props = { path: string; stage: string; progress: JobProgress | null; cancelling: boolean };

/** What is being done, and how far it has come. The page asks for itself anew, with and without JavaScript. */
export function Busy({ path, stage, progress, cancelling }: Props) {
  const t = useTranslations("importDesk");
  const format = useFormatter();
  return (
    <div role="status" className="notice">
      <p>
        <strong>{cancelling ? t("cancelling") : stage}</strong>
      </p>
      {progress ? (
        <p className="import-change">
          {progress.total === null
            ? t("progress", { file: progress.file, done: format.number(progress.done) })
            : t("progressOf", {
                file: progress.file,
                done: format.number(progress.done),
                total: format.number(progress.total),
              })}
        </p>
      ) : null}
      {progress?.total ? <progress value={progress.done} max={progress.total} /> : null}
      <p className="small">{t("refreshes")}</p>
      <noscript>
        {/* With the address: a part of the page that is named in it (#rows) would make it no new request. */}
        <meta httpEquiv="refresh" content={`2; url=${path}`} />
      </noscript>
      <RefreshWhile />
    </div>
  );
}
