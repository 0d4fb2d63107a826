import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { topicIcons } from "@/components/matters/topic-icons";
import { Icon } from "@/components/ui/icon";
import { queryWith } from "@/components/ui/list-query";
import { businessTopics, personTopics, type Topic } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";

type Props = {
  params: URLSearchParams;
  chosen?: Topic;
  counts: { topic: Topic; count: number }[];
  /** Folded where the list is filtered already: then the list is what one came for. */
  folded: boolean;
};

const tile =
  "flex min-h-[4.5rem] flex-col items-center justify-center gap-0.5 rounded-[6px] py-2 text-center text-sm leading-tight " +
  "text-ink no-underline hover:bg-accent-soft aria-[current]:bg-accent-soft aria-[current]:font-bold";

/** The 16 life-cycle themes with how many matters each has; choosing one keeps the other filters. */
export async function TopicNav({ params, chosen, counts, folded }: Props) {
  const [t, terms, locale] = await Promise.all([
    getTranslations("matters"),
    getTranslations("terms.topic"),
    getLocale(),
  ]);
  const countOf = new Map(counts.map(({ topic, count }) => [topic, count]));
  // Two characters of Chinese fit where two words of another language do not.
  const columns = (chinese: string) => (locale === "zh" ? chinese : "grid-cols-[repeat(auto-fill,minmax(7rem,1fr))]");
  const groups = [
    {
      title: t("forPerson"),
      topics: personTopics,
      columns: columns("grid-cols-[repeat(auto-fit,minmax(4.25rem,1fr))]"),
    },
    {
      title: t("forBusiness"),
      topics: businessTopics,
      columns: columns("grid-cols-[repeat(auto-fit,minmax(3.5rem,1fr))]"),
    },
  ];
  const tiles = (
    <nav aria-label={t("byTopic")} className="no-print">
      {groups.map(({ title, topics, columns: grid }) => (
        <section key={title} aria-label={title}>
          <p className="small pt-2">{title}</p>
          <ul className={`grid gap-1 ${grid}`}>
            {topics.map((topic) => {
              const on = topic === chosen;
              return (
                <li key={topic}>
                  <Link
                    href={`${localePath(locale, "/matters")}${queryWith(params, { topic: on ? null : topic })}`}
                    className={tile}
                    aria-current={on ? "true" : undefined}
                    prefetch={false}
                  >
                    <span className="text-accent">
                      <Icon of={topicIcons[topic]} size={24} strokeWidth={1.5} />
                    </span>
                    <span>{terms(topic)}</span>
                    <span className="text-xs font-normal text-muted">
                      {t("topicCount", { count: countOf.get(topic) ?? 0 })}
                    </span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
  if (!folded) return tiles;
  return (
    <details className="no-print">
      <summary className="tap-line">{chosen ? t("topicChosen", { topic: terms(chosen) }) : t("byTopic")}</summary>
      {tiles}
    </details>
  );
}
