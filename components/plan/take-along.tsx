import { CalendarPlus } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import type { PictureLine } from "@/components/plan/draw-picture";
import { QrCode } from "@/components/plan/qr-code";
import { TripPicture } from "@/components/plan/trip-picture";
import { Icon } from "@/components/ui/icon";
import { PageActions } from "@/components/ui/page-actions";
import { actionLabels, readInside } from "@/components/windows/inside";
import { localePath } from "@/i18n/locales";

type Props = {
  address: string;
  query: string;
  printed: string;
  picture: PictureLine[];
  /** Whether the address tells where the trip starts. */
  hasStart: boolean;
};

/** Print, share, calendar, picture; and on the sheet the way back to the plan. */
export async function TakeAlong({ address, query, printed, picture, hasStart }: Props) {
  const [t, windows, locale, inside] = await Promise.all([
    getTranslations("plan"),
    getTranslations("windows"),
    getLocale(),
    readInside(),
  ]);
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
        <PageActions labels={await actionLabels(t("share"))} address={address} />
      </ul>
      {hasStart ? <p className="small no-print pt-2">{t("shareHasStart")}</p> : null}
      {inside ? <p className="small no-print pt-2">{windows("webView.files")}</p> : null}
      <TripPicture
        lines={picture}
        foot={[t("qr"), t("printedAt", { time: printed })]}
        name={`${t("title")}.png`}
        labels={{
          make: t("makePicture"),
          alt: t("pictureAlt"),
          hold: t("holdPicture"),
          save: t("savePicture"),
          send: t("sendPicture"),
          failed: t("pictureFailed"),
        }}
      />
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
