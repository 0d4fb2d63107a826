import "./reports.css";
import { useTranslations } from "next-intl";
import { MOST_NOTE_CHARACTERS } from "@/domain/reports/limits";
import { PHOTO_ACCEPT } from "@/domain/reports/photo";

type Props = {
  action: string;
  note: string | null;
  hasPhoto: boolean;
  /** It is about a telephone number, and may say the right one. */
  isAboutNumber: boolean;
};

/** A sentence and a photo, both optional, for a report that was sent already. */
export function ReportAddition({ action, note, hasPhoto, isAboutNumber }: Props) {
  const t = useTranslations("reports");
  return (
    <form className="report-more no-print" method="post" action={action} encType="multipart/form-data">
      <p>
        <label htmlFor="note">{t("note")}</label>
        <textarea
          id="note"
          name="note"
          className="report-text"
          maxLength={MOST_NOTE_CHARACTERS}
          defaultValue={note ?? ""}
          aria-describedby="note-hint"
        />
        <span id="note-hint" className="small">
          {t(isAboutNumber ? "numberHint" : "noteHint", { count: MOST_NOTE_CHARACTERS })}
        </span>
      </p>
      <p>
        <label htmlFor="photo">{t("photo")}</label>
        <input
          id="photo"
          name="photo"
          type="file"
          accept={PHOTO_ACCEPT}
          className="report-file"
          aria-describedby="photo-hint"
        />
        <span id="photo-hint" className="small">
          {t(hasPhoto ? "photoSent" : "photoHint")}
        </span>
      </p>
      <button type="submit" className="button button-primary">
        {t("add")}
      </button>
    </form>
  );
}
