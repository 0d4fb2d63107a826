import { CalendarPlus } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { QrCode } from "@/components/plan/qr-code";
import { Icon } from "@/components/ui/icon";
import { PageActions } from "@/components/ui/page-actions";
import { localePath } from "@/i18n/locales";

/** Print, share, calendar; and on the sheet the way back to the plan. */
export async function TakeAlong({ address, query, printed }: { address: string; query: string; printed: string }) {
  const [t, site, locale] = await Promise.all([getTranslations("plan"), getTranslations("site"), getLocale()]);
  return (
    <section className="section take-along" aria-labelledby="take-along">
      <h2 id="take-along" className="no-print">
        {t("takeAlong")}
      </h2>
      <ul className="chips no-print">
        <li>
          <a className="button" href={`${localePath(locale, "/plan/calendar")}?${query}`} download="plan.ics">
            <Icon of={CalendarPlus} size={20} />
            {t("calendar")}
          </a>
        </li>
        <PageActions
          labels={{ print: site("print"), share: t("share"), copied: site("copied"), copyFailed: site("copyFailed") }}
        />
      </ul>
      <figure className="qr">
        <QrCode text={address} label={t("qr")} />
        <figcaption className="small">
          {t("qr")}
          <br />
          {t("printedAt", { time: printed })}
        </figcaption>
      </figure>
    </section>
  );
}
