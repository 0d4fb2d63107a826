import { useTranslations } from "next-intl";
import type { useVersionText } from "@/components/records/merge-form";
import type { FieldDifference } from "@/domain/editing/merge";

type Props = { difference: FieldDifference; tell: ReturnType<typeof useVersionText> };

/** What stood there and what stands there now; of a row that was only moved, where it went. */
export function ChangeText({ difference, tell }: Props) {
  const t = useTranslations("editingRecords");
  const { before, after, moved } = difference;
  if (moved) {
    return (
      <>
        <span lang="zh-CN">{tell.version(difference, after)}</span>
        {t("separator")}
        <ins>{t("moved", moved)}</ins>
      </>
    );
  }
  return (
    <>
      {before ? <del lang="zh-CN">{tell.version(difference, before)}</del> : t("added")}
      {" → "}
      {after ? <ins lang="zh-CN">{tell.version(difference, after)}</ins> : t("removed")}
    </>
  );
}
