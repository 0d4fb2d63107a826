import { getTranslations } from "next-intl/server";

const lines = ["first", "second", "third", "fourth"] as const;
type Section = "what" | "sample" | "defects" | "map" | "privacy" | "licences" | "help";

/** Sections of plain text: a heading and up to four short paragraphs each. */
export async function AboutSections({ names }: { names: Section[] }) {
  const t = await getTranslations("about");
  return names.map((name) => (
    <section key={name} className="section" aria-labelledby={name}>
      <h2 id={name}>{t(`${name}.heading`)}</h2>
      {lines.map((line) => {
        const text = t.rich(`${name}.${line}`, { code: (chunks) => <code>{chunks}</code> });
        return text ? (
          <p key={line} className="max-w-[38em] pb-2">
            {text}
          </p>
        ) : null;
      })}
    </section>
  ));
}
