import {
  Baby,
  Briefcase,
  Building2,
  Bus,
  Flower2,
  GraduationCap,
  HandCoins,
  HandHeart,
  HeartPulse,
  House,
  LogOut,
  type LucideIcon,
  Receipt,
  Store,
  TrendingUp,
  Users,
  Utensils,
} from "lucide-react";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { businessTopics, personTopics, type Topic } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";

export const topicIcons: Record<Topic, LucideIcon> = {
  birth: Baby,
  education: GraduationCap,
  employment: Briefcase,
  life: Utensils,
  housing: House,
  travel: Bus,
  medical: HeartPulse,
  relief: HandHeart,
  elderly: HandCoins,
  afterlife: Flower2,
  entry: Store,
  hiring: Users,
  tax: Receipt,
  operation: TrendingUp,
  construction: Building2,
  exit: LogOut,
};

/** The 16 life-cycle themes as tiles: ten for a person, six for a business. */
export async function TopicTiles() {
  const [t, terms, locale] = await Promise.all([
    getTranslations("home"),
    getTranslations("terms.topic"),
    getLocale(),
  ]);
  const rows = [
    { title: t("forPerson"), topics: personTopics },
    { title: t("forBusiness"), topics: businessTopics },
  ];
  return (
    <nav aria-label={t("topics")}>
      {rows.map((row) => (
        <div key={row.title}>
          <p className="small pt-2">{row.title}</p>
          <ul className="tiles">
            {row.topics.map((topic) => {
              const Icon = topicIcons[topic];
              return (
                <li key={topic}>
                  <Link href={`${localePath(locale, "/matters")}?topic=${topic}`} className="tile" prefetch={false}>
                    <Icon aria-hidden size={22} strokeWidth={1.6} />
                    {terms(topic)}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
