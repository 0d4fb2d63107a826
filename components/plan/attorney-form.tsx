import { getLocale, getTranslations } from "next-intl/server";
import type { Matter } from "@/domain/matters/matter";
import { asksForPerson } from "@/domain/plan/in-person";
import { localePath } from "@/i18n/locales";

/** Acting for somebody: what the law asks of a power of attorney, and a blank one for these matters on a sheet of its own. */
export async function AttorneyForm({ matters }: { matters: Matter[] }) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const inPerson = matters.filter(asksForPerson);
  const blank = [t("idNumber"), t("phone")];
  return (
    <section className="section attorney" aria-labelledby="attorney">
      <h2 id="attorney">
        {t("agent")}: <span lang="zh-CN">{t("attorney")}</span>
      </h2>
      <p className="notice">{t("attorneyPerson")}</p>
      {inPerson.length > 0 ? (
        <>
          <p>{t("attorneyNot", { count: inPerson.length })}</p>
          <ul className="trip-matters">
            {inPerson.map(({ code, name }) => (
              <li key={code}>
                <a className="tap-line" href={localePath(locale, `/matters/${code}`)} lang="zh-CN">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
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
