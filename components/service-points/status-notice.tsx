import { useLocale, useTranslations } from "next-intl";
import type { ServicePoint } from "@/domain/service-points/service-point";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

/** Why nobody is served here, until when, and where to go instead. */
export function StatusNotice({ point }: { point: ServicePoint }) {
  const t = useTranslations("servicePoints");
  const locale = useLocale();
  if (point.status === "active") return null;
  const { movedTo, statusReason, suspendedUntil } = point;
  return (
    <div className="notice my-2">
      <p>
        {t(point.status === "moved" ? "moved" : "suspended")}
        {suspendedUntil ? ` ${t("suspendedUntil", { date: formatPeriod(suspendedUntil, locale) })}` : ""}
      </p>
      {statusReason ? <p lang="zh-CN">{statusReason}</p> : null}
      {movedTo ? (
        <p>
          {t("movedTo")}{" "}
          <a className="tap-line" href={localePath(locale, `/service-points/${movedTo.code}`)} lang="zh-CN">
            {movedTo.name}
          </a>
        </p>
      ) : null}
    </div>
  );
}
