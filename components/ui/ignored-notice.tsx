import { getTranslations } from "next-intl/server";

type Props = {
  names: string[];
  /** Parameters of the filter whose code nothing has: the reason why the list is empty. */
  unknown?: { name: string; code: string }[];
};

/** Says which conditions of a link were left out or lead nowhere, so that nobody trusts a list that is not what they asked for. */
export async function IgnoredNotice({ names, unknown = [] }: Props) {
  if (names.length === 0 && unknown.length === 0) return null;
  const [t, words] = await Promise.all([getTranslations("errors"), getTranslations("errors.parameter")]);
  const inWords = (name: string) => (words.has(name as "q") ? words(name as "q") : name);
  return (
    <div role="status" className="notice my-2">
      {names.length > 0 ? (
        <p>{t("ignored", { names: [...new Set(names)].map(inWords).join(t("listComma")) })}</p>
      ) : null}
      {unknown.map(({ name, code }) => (
        <p key={name}>{t(`unknownCode.${name as "region" | "matter"}`, { code })}</p>
      ))}
    </div>
  );
}
