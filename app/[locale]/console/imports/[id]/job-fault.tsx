import { getTranslations } from "next-intl/server";
import type { JobFault as Fault } from "@/domain/imports/import-job";
import { fileFaultText } from "@/i18n/import-texts";
import { type Locale, localePath } from "@/i18n/locales";
import { historyPath, recordPath, targetLabel } from "@/server/imports/jobs/labels";

/** Why a task came to nothing, and what stands against it: in words, with the way to each. */
export async function JobFault({ fault, locale }: { fault: Fault; locale: Locale }) {
  const t = await getTranslations("importDesk");
  return (
    <div role="alert" className="notice notice-fault">
      <p>{t(`fault.${fault.why}`)}</p>
      {fault.row !== undefined ? <p>{t("brokeAt", { file: fault.file ?? "", row: fault.row })}</p> : null}
      {fault.unreadable ? (
        <p>
          {fault.file ? `${fault.file} ` : ""}
          {fileFaultText(fault.unreadable, t)}
        </p>
      ) : fault.reason ? (
        <p className="small">
          {t("reasonDetail")} <span lang="en">{fault.reason}</span>
        </p>
      ) : null}
      {fault.obstacles && fault.obstacles.length > 0 ? (
        <ul>
          {fault.obstacles.map(({ why, target, key }) => {
            const path = historyPath(target, key) ?? recordPath(target, key);
            const words = t(`obstacle.${why}`, {
              target: targetLabel(target, locale),
              key: key.replaceAll("\u001f", ", "),
            });
            return (
              <li key={`${why} ${target} ${key}`}>{path ? <a href={localePath(locale, path)}>{words}</a> : words}</li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
