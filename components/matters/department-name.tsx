import { getLocale, getTranslations } from "next-intl/server";

/** A department by its official name, with its English meaning where the page is English and it is known. */
export async function DepartmentName({ name }: { name: string }) {
  const [t, locale] = await Promise.all([getTranslations("matters.departments"), getLocale()]);
  // The names are data: a department that nobody has put into English yet stands alone.
  const key = name as Parameters<typeof t.has>[0];
  return (
    <>
      <span lang="zh-CN">{name}</span>
      {locale !== "zh" && t.has(key) ? ` (${t(key)})` : ""}
    </>
  );
}
