import { getTranslations } from "next-intl/server";

/** Says which conditions of a link were left out, so that nobody trusts a list that is not what they asked for. */
export async function IgnoredNotice({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  const t = await getTranslations("errors");
  return (
    <p role="status" className="notice my-2">
      {t("ignored", { names: [...new Set(names)].join(", ") })}
    </p>
  );
}
