import { useTranslations } from "next-intl";
import { KEPT_DAYS, LARGEST_UPLOAD, LARGEST_UPLOADED_FILE, MOST_FILES } from "@/domain/imports/upload-rules";

const MEGABYTE = 1024 * 1024;

/** Files to be uploaded: a plain form, sent as it is. */
export function UploadForm({ action, mayReplace }: { action: string; mayReplace: boolean }) {
  const t = useTranslations("importDesk");
  return (
    <form action={action} method="post" encType="multipart/form-data" className="import-form">
      <p className="console-field">
        <label htmlFor="files">{t("files")}</label>
        <input
          id="files"
          type="file"
          name="files"
          multiple
          required
          accept=".csv,.tsv,.txt,.xlsx,.geojson,.json"
          className="import-file"
          aria-describedby="limits"
        />
        <span id="limits" className="small">
          {t("limits", {
            file: LARGEST_UPLOADED_FILE / MEGABYTE,
            all: LARGEST_UPLOAD / MEGABYTE,
            count: MOST_FILES,
            days: KEPT_DAYS,
          })}
        </span>
      </p>
      {mayReplace ? (
        <fieldset>
          <legend>{t("mode")}</legend>
          {(["add", "replace"] as const).map((mode) => (
            <label key={mode} className="import-choice">
              <input type="radio" name="mode" value={mode} defaultChecked={mode === "add"} />
              {t(`mode-${mode}`)}
            </label>
          ))}
        </fieldset>
      ) : null}
      <button type="submit" className="button button-primary">
        {t("send")}
      </button>
    </form>
  );
}
