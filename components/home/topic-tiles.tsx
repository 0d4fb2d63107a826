import { getLocale, getTranslations } from "next-intl/server";
import { topicIcons } from "@/components/matters/topic-icons";
import { Icon } from "@/components/ui/icon";
import { topics } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";

/** The 16 life-cycle themes as tiles, four by four: ten for a person, then six for a business. */
export async function TopicTiles() {
  const [t, terms, locale] = await Promise.all([getTranslations("home"), getTranslations("terms.topic"), getLocale()]);
  return (
    <nav aria-label={t("topics")}>
      <ul className="tiles">
        {topics.map((topic) => {
          return (
            <li key={topic}>
              <a href={`${localePath(locale, "/matters")}?topic=${topic}`} className="tile">
                <Icon of={topicIcons[topic]} strokeWidth={1.7} />
                {terms(topic)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
