import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { queryWith } from "@/components/ui/list-query";
import { localePath } from "@/i18n/locales";

type Props = { params: URLSearchParams; chosen?: string; initials: { initial: string; count: number }[] };

/** A–Z by the pinyin of the name; stays in sight while the list scrolls. Letters without matters are left out. */
export async function InitialIndex({ params, chosen, initials }: Props) {
  const [t, locale] = await Promise.all([getTranslations("matters"), getLocale()]);
  const path = localePath(locale, "/matters");
  const item =
    "grid min-h-(--target) min-w-(--target) shrink-0 place-items-center no-underline text-ink aria-[current]:bg-accent-soft aria-[current]:font-bold aria-[current]:text-accent";
  return (
    <nav
      aria-label={t("byInitial")}
      className="no-print sticky top-24 z-10 -mx-4 border-y border-hairline bg-paper px-4 min-[52rem]:top-12"
    >
      <ul className="flex overflow-x-auto">
        <li>
          <Link
            className={`${item} whitespace-nowrap px-2`}
            href={`${path}${queryWith(params, { initial: null })}`}
            aria-current={chosen ? undefined : "true"}
            prefetch={false}
            scroll={false}
          >
            {t("allInitials")}
          </Link>
        </li>
        {initials.map(({ initial, count }) => (
          <li key={initial}>
            <Link
              className={item}
              href={`${path}${queryWith(params, { initial: initial === chosen ? null : initial })}`}
              aria-current={initial === chosen ? "true" : undefined}
              aria-label={t("initialCount", { initial, count })}
              prefetch={false}
              scroll={false}
            >
              {initial}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
