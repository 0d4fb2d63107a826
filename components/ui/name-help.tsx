import { useLocale, useTranslations } from "next-intl";
import { spelled } from "@/domain/search/spelled";

type Props = { name: string; about?: string | null };

/** Below an official name in the English view: how it sounds, and what a matter is about. Nothing in the Chinese one. */
export function NameHelp({ name, about }: Props) {
  const t = useTranslations("terms");
  if (useLocale() === "zh") return null;
  const sound = spelled(name);
  return (
    <span className="row-line small">
      {sound ? <span lang="zh-Latn">{sound}</span> : null}
      {about ? (
        <>
          {" "}
          · <span lang="en">{t("about", { words: about })}</span>
        </>
      ) : null}
    </span>
  );
}
