import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/i18n/locales";

const tabs = [
  { page: "/console/verify", label: "queueTitle" },
  { page: "/console/freshness", label: "boardTitle" },
] as const;

/** Between the queue and the board. */
export function VerificationTabs({ current }: { current: (typeof tabs)[number]["page"] }) {
  const t = useTranslations("verification");
  const locale = useLocale();
  return (
    <nav aria-label={t("title")} className="verify-tabs">
      {tabs.map(({ page, label }) => (
        <a key={page} href={localePath(locale, page)} aria-current={page === current ? "page" : undefined}>
          {t(label)}
        </a>
      ))}
    </nav>
  );
}
