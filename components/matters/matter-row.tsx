import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { DepartmentName } from "@/components/matters/department-name";
import { inChinese } from "@/components/ui/in-chinese";
import type { MatterSummary } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";

/** A matter in a list: name, what it is, who answers for it, how long, and in how many places. */
export function MatterRow({ matter, search = "" }: { matter: MatterSummary; search?: string }) {
  const t = useTranslations("matters");
  const terms = useTranslations("terms");
  const locale = useLocale();
  return (
    <li>
      <Link href={`${localePath(locale, `/matters/${matter.code}`)}${search}`} prefetch={false} className="row-link">
        <span className="row-title" lang="zh-CN">
          {matter.name}
        </span>
        {matter.shortName ? (
          <span className="small ml-2" lang="zh-CN">
            {matter.shortName}
          </span>
        ) : null}
        <span className="row-line small">
          {terms(`topic.${matter.topic}`)} · {terms(`taskType.${matter.taskType}`)} ·{" "}
          <DepartmentName name={matter.department} />
        </span>
        <span className="row-line small">
          {matter.promisedLimit
            ? t.rich("promisedIn", { limit: matter.promisedLimit, ...inChinese })
            : t("limitUnknown")}
          {" · "}
          {matter.placeCount > 0 ? t("placeCount", { count: matter.placeCount }) : t("noPlaces")}
        </span>
      </Link>
    </li>
  );
}
