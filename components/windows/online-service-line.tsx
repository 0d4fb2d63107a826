import { getTranslations } from "next-intl/server";
import { CopyButton } from "@/components/ui/copy-button";
import type { OnlineService } from "@/domain/windows/online-service";

/** Where a matter without an address of its own may be done online: which service, and the name to search there. */
export async function OnlineServiceLine({ service, name }: { service: OnlineService; name: string }) {
  const [t, site] = await Promise.all([getTranslations("windows"), getTranslations("site")]);
  return (
    <section className="section" aria-labelledby="online">
      <h2 id="online">{t("online.title")}</h2>
      <p>
        {t.rich(service.url ? "online.entry" : "online.noLink", {
          service: () => {
            const named = <span lang="zh-CN">{service.name}</span>;
            if (!service.url) return named;
            return (
              <a href={service.url} rel="noopener external">
                {named}
              </a>
            );
          },
        })}
      </p>
      <p className="py-1">
        <b lang="zh-CN">{name}</b>{" "}
        <CopyButton text={name} label={t("online.copyName")} done={site("copied")} failed={site("copyFailed")} />
      </p>
    </section>
  );
}
