import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { BundleSummary } from "@/domain/bundles/bundle";
import { localePath } from "@/i18n/locales";

/** A bundle in a list: name, what it is, how many matters. */
export function BundleRow({ bundle, search = "" }: { bundle: BundleSummary; search?: string }) {
  const t = useTranslations("bundles");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const { matterCount: count, optionalCount: optional } = bundle;
  return (
    <li>
      <Link href={`${localePath(locale, `/bundles/${bundle.code}`)}${search}`} prefetch={false} className="row-link">
        <span className="row-title" lang="zh-CN">
          {bundle.name}
        </span>
        <span className="row-line" lang="zh-CN">
          {bundle.summary}
        </span>
        <span className="row-line small">
          {bundle.audience.map((audience) => terms(`audience.${audience}`)).join(" · ")} ·{" "}
          {optional > 0 ? t("partsOptional", { count, optional }) : t("parts", { count })}
        </span>
      </Link>
    </li>
  );
}
