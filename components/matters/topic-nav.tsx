import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { topicIcons } from "@/components/matters/topic-icons";
import { queryWith } from "@/components/ui/list-query";
import { businessTopics, personTopics, type Topic } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";

type Props = { params: URLSearchParams; chosen?: Topic; counts: { topic: Topic; count: number }[] };

/** The 16 life-cycle themes with how many matters each has; choosing one keeps the other filters. */
export async function TopicNav({ params, chosen, counts }: Props) {
  const [t, terms, locale] = await Promise.all([
    getTranslations("matters"),
    getTranslations("terms.topic"),
    getLocale(),
  ]);
  const countOf = new Map(counts.map(({ topic, count }) => [topic, count]));
  const groups = [
    { title: t("forPerson"), topics: personTopics, columns: "grid-cols-4 sm:grid-cols-5 lg:grid-cols-10" },
    { title: t("forBusiness"), topics: businessTopics, columns: "grid-cols-4 sm:grid-cols-6" },
  ];
  return (
    <nav aria-label={t("byTopic")}>
      {groups.map(({ title, topics, columns }) => (
        <section key={title} aria-label={title}>
          <p className="small pt-2">{title}</p>
          <ul className={`grid gap-1 ${columns}`}>
            {topics.map((topic) => {
              const Icon = topicIcons[topic];
              const on = topic === chosen;
              return (
                <li key={topic}>
                  <Link
                    href={`${localePath(locale, "/matters")}${queryWith(params, { topic: on ? null : topic })}`}
                    className="tile py-1.5 aria-[current]:bg-accent-soft aria-[current]:font-semibold"
                    aria-current={on ? "true" : undefined}
                    prefetch={false}
                  >
                    <Icon aria-hidden size={22} strokeWidth={1.6} />
                    <span>{terms(topic)}</span>
                    <span className="text-xs text-muted">{t("topicCount", { count: countOf.get(topic) ?? 0 })}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
