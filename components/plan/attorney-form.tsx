import { getTranslations } from "next-intl/server";
import type { Matter } from "@/domain/matters/matter";

/** Acting for somebody: what the law asks of a power of attorney, and a blank one for these matters on a sheet of its own. */
export async function AttorneyForm({ matters }: { matters: Matter[] }) {
  const t = await getTranslations("plan");
  const blank = [t("idNumber"), t("phone")];
  return (
    <section className="section attorney" aria-labelledby="attorney">
      <h2 id="attorney">
        {t("agent")}: <span lang="zh-CN">{t("attorney")}</span>
      </h2>
      <p className="no-print">{t("attorneyHelp")}</p>
      <div lang="zh-CN" className="attorney-sheet">
        {[t("principal"), t("proxy")].map((party) => (
          <p key={party} className="attorney-line">
            <span>{party}</span>
            {blank.map((field) => (
              <span key={field}>{field}</span>
            ))}
          </p>
        ))}
        <p className="py-2">{t("attorneyText")}</p>
        <dl className="facts">
          <div>
            <dt>{t("affairs")}</dt>
            <dd>{matters.map(({ name }) => name).join("；")}</dd>
          </div>
          <div>
            <dt>{t("powers")}</dt>
            <dd>{t("powersText")}</dd>
          </div>
          <div>
            <dt>{t("term")}</dt>
            <dd>{t("termText")}</dd>
          </div>
        </dl>
        <p className="attorney-line">
          <span>{t("signature")}</span>
          <span>{t("signedOn")}</span>
        </p>
      </div>
    </section>
  );
}
