import { useTranslations } from "next-intl";
import { words } from "@/components/synonym-desk/texts";

export type TermChoice = { term: string; of: "matters" | "synonyms"; like: string | null; href: string; on: boolean };

/** Terms that a word comes close to: one tap puts one of them into the form below, without a script too. */
export function TermChoices({ choices }: { choices: readonly TermChoice[] }) {
  const t = useTranslations("synonymDesk.suggest");
  return (
    <section className="section" aria-labelledby="desk-suggest">
      <h2 id="desk-suggest">{t("title")}</h2>
      <p className="small">{t(choices.length > 0 ? "text" : "none")}</p>
      <ul className="rows">
        {choices.map(({ term, of, like, href, on }) => (
          <li key={term}>
            <a className="row-link" href={href} aria-current={on ? "true" : undefined}>
              <span className="row-title" lang="zh-CN">
                {term}
              </span>{" "}
              {on ? <span className="tag tag-accent">{t("chosen")}</span> : null}
              <span className="row-line small">
                {t(of)}
                {like === null ? null : <> · {t.rich("like", words({ like }))}</>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
