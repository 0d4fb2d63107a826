import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { queryWith } from "@/components/ui/list-query";
import { localePath } from "@/i18n/locales";

type Props = { params: URLSearchParams; chosen?: string; topics: { topic: string; figures: number }[] };

/** The topics with how many figures each has, those with most first. A line to swipe on a phone, for they are thirty. */
export async function FigureTopics({ params, chosen, topics }: Props) {
  const [t, locale] = await Promise.all([getTranslations("indicators"), getLocale()]);
  const total = topics.reduce((sum, { figures }) => sum + figures, 0);
  const link = (topic: string | null, label: string) => (
    <Link
      className="chip"
      href={`${localePath(locale, "/indicators")}${queryWith(params, { topic })}`}
      aria-current={topic === (chosen ?? null) ? "true" : undefined}
      prefetch={false}
      scroll={false}
    >
      {label}
    </Link>
  );
  return (
    <nav aria-label={t("topics")} className="-mx-4 px-4 max-[52rem]:overflow-x-auto">
      <ul className="flex gap-2 whitespace-nowrap min-[52rem]:flex-wrap">
        <li>{link(null, t("topicCount", { topic: t("allTopics"), count: total }))}</li>
        {topics.map(({ topic, figures }) => (
          <li key={topic} lang="zh-CN">
            {link(topic, t("topicCount", { topic, count: figures }))}
          </li>
        ))}
      </ul>
    </nav>
  );
}
