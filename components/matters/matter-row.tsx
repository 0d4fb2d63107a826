import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { DepartmentName } from "@/components/matters/department-name";
import { BasketToggle } from "@/components/plan/basket-toggle";
import { LimitText } from "@/components/ui/limit-text";
import { travellingQuery } from "@/components/ui/list-query";
import { NameHelp } from "@/components/ui/name-help";
import type { MatterSummary } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";

type Props = { matter: MatterSummary; params: URLSearchParams; about: string | null };

/** A matter in a list: name, what it is, who answers for it, how long, and in how many places. */
export function MatterRow({ matter, params, about }: Props) {
  const t = useTranslations("matters");
  const terms = useTranslations("terms");
  const locale = useLocale();
  return (
    <li className="place-row">
      <Link
        href={localePath(locale, `/matters/${matter.code}`) + travellingQuery(params)}
        prefetch={false}
        className="row-link"
      >
        <span className="row-title" lang="zh-CN">
          {matter.name}
        </span>
        {matter.shortName ? (
          <span className="small ml-2" lang="zh-CN">
            {matter.shortName}
          </span>
        ) : null}
        <NameHelp name={matter.name} about={about} />
        <span className="row-line small">
          {terms(`topic.${matter.topic}`)} · {terms(`taskType.${matter.taskType}`)} ·{" "}
          <DepartmentName name={matter.department} />
        </span>
        <span className="row-line small">
          {matter.promisedLimit
            ? t.rich("promisedIn", { limit: () => <LimitText limit={matter.promisedLimit ?? ""} /> })
            : t("limitUnknown")}
          {" · "}
          {matter.placeCount > 0 ? t("placeCount", { count: matter.placeCount }) : t("noPlaces")}
        </span>
      </Link>
      <BasketToggle code={matter.code} name={matter.name} path={localePath(locale, "/matters")} params={params} />
    </li>
  );
}
