import { getTranslations } from "next-intl/server";
import { type AboutSection, linesOf } from "./about-lines";

type Props = { names: AboutSection[]; sources: { code: string }[]; repositoryUrl?: string | null };

/** Sections of plain text: a heading and up to four short paragraphs each, as far as they hold of the data loaded. */
export async function AboutSections({ names, sources, repositoryUrl = null }: Props) {
  const t = await getTranslations("about");
  const loaded = new Set(sources.map(({ code }) => code));
  return names.map((name) => {
    const paragraphs = linesOf(name, loaded)
      .filter((key) => key !== "help.second" || repositoryUrl)
      .map((key) => ({
        key,
        text: t.rich(key, {
          code: (chunks) => <code>{chunks}</code>,
          repository: (chunks) => (
            <a className="underline" href={repositoryUrl ?? undefined} rel="noopener noreferrer external">
              {chunks}
            </a>
          ),
        }),
      }))
      .filter(({ text }) => text);
    return paragraphs.length === 0 ? null : (
      <section key={name} className="section" aria-labelledby={name}>
        <h2 id={name}>{t(`${name}.heading`)}</h2>
        {paragraphs.map(({ key, text }) => (
          <p key={key} className="max-w-[38em] pb-2">
            {text}
          </p>
        ))}
      </section>
    );
  });
}
