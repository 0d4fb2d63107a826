import { ClipboardList, Navigation, Phone } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { Called } from "@/components/reports/called";
import { OpenStateLine } from "@/components/service-points/open-state-line";
import { OpeningHoursTable } from "@/components/service-points/opening-hours-table";
import { StatusNotice } from "@/components/service-points/status-notice";
import { CitationLine } from "@/components/truth/citation-line";
import { PositionTag } from "@/components/truth/position-tag";
import { QualityTag } from "@/components/truth/quality-tag";
import { RecordProvenance } from "@/components/truth/record-provenance";
import { VerificationBadge } from "@/components/truth/verification-badge";
import { Icon } from "@/components/ui/icon";
import { NameHelp } from "@/components/ui/name-help";
import { isAmenity } from "@/domain/service-points/amenities";
import type { CalendarDay } from "@/domain/service-points/hours-tables";
import type { ServicePoint } from "@/domain/service-points/service-point";
import { formatPeriod, formatPlaceDistance } from "@/i18n/format";

type Props = {
  point: ServicePoint;
  week: CalendarDay[] | null;
  /** The month, below the week. */
  month: React.ReactNode;
  at: Date;
  /** What is planned for it. */
  announced: React.ReactNode;
  children: React.ReactNode;
};

/** A service point: name, state and distance; the verbs; then what people ask, in the order they ask. */
export async function ServicePointDetails({ point, week, month, at, announced, children }: Props) {
  const [t, terms, truth, locale] = await Promise.all([
    getTranslations("servicePoints"),
    getTranslations("terms"),
    getTranslations("truth"),
    getLocale(),
  ]);
  const phone = point.phones[0];
  return (
    <article>
      <h1 className="page-title" lang="zh-CN">
        {point.name}
      </h1>
      <NameHelp name={point.name} />
      <p>
        <OpenStateLine open={point.open} status={point.status} at={at} />
      </p>
      <StatusNotice point={point} />
      {announced}
      <p className="small">
        {[
          terms(`servicePointKind.${point.kind}`),
          point.distance === null
            ? null
            : formatPlaceDistance(point.distance, point.position?.precision, locale, (away) =>
                t("distance", { distance: away }),
              ),
        ]
          .filter(Boolean)
          .join(" · ")}{" "}
        <PositionTag position={point.position} />
      </p>
      <ul className="verbs no-print">
        <li>
          <a className="button button-primary" href="#matters">
            <Icon of={ClipboardList} size={18} />
            {t("guide")}
          </a>
        </li>
        {phone ? (
          <li>
            <a className="button" href={`tel:${phone.number.replace(/-/g, "")}`} tabIndex={0}>
              <Icon of={Phone} size={18} />
              {t("call")}
            </a>
          </li>
        ) : null}
        <li>
          <a className="button" href="#navigate">
            <Icon of={Navigation} size={18} />
            {t("navigate")}
          </a>
        </li>
      </ul>
      {phone ? <Called servicePoint={point.code} phone={phone.number} /> : null}

      <section className="section">
        <h2>{t("hours")}</h2>
        <p className="pt-1">
          <span className="small">{t("verified.hours")}</span>{" "}
          <VerificationBadge verification={point.verification.hours} />
        </p>
        {week ? <OpeningHoursTable week={week} quality={point.hoursQuality} /> : <p>{t("hoursUnknown")}</p>}
        {month}
      </section>

      <section className="section">
        <h2>{t("contact")}</h2>
        {point.phones.map((each) => (
          <Fragment key={each.number}>
            <p>
              <a className="tap-line" href={`tel:${each.number.replace(/-/g, "")}`} tabIndex={0}>
                {each.number}
              </a>{" "}
              <span className="small" lang="zh-CN">
                {each.label}
              </span>
            </p>
            <Called servicePoint={point.code} phone={each.number} />
          </Fragment>
        ))}
        <p className="pt-1">
          <span className="small">{t("verified.contacts")}</span>{" "}
          <VerificationBadge verification={point.verification.contacts} />
        </p>
        <p lang="zh-CN">{point.address ?? <span className="small">{t("addressUnknown")}</span>}</p>
        {point.landmark ? <p lang="zh-CN">{point.landmark}</p> : null}
        <p className="pt-1">
          <span className="small">{t("verified.position")}</span>{" "}
          <VerificationBadge verification={point.verification.position} />
        </p>
      </section>

      {children}

      {point.windows.length > 0 ? (
        <section className="section">
          <h2>{t("windows")}</h2>
          <ul className="rows">
            {point.windows.map((window) => (
              <li key={window.code} className="py-2">
                <span className="row-title" lang="zh-CN">
                  {window.name}
                </span>{" "}
                <span className="small">
                  {terms(`windowKind.${window.kind}`)}
                  {window.matterCount > 0 ? ` · ${t("matterCount", { count: window.matterCount })}` : ""}
                </span>{" "}
                <QualityTag quality={window.quality} />
                {window.note ? (
                  <p className="small" lang="zh-CN">
                    {window.note}
                  </p>
                ) : null}
                <p>
                  <CitationLine citation={window.source} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}

      {point.amenities.length > 0 ? (
        <section className="section">
          <h2>
            {t("amenities")} <QualityTag quality={point.amenitiesQuality} />
          </h2>
          <ul className="chips">
            {point.amenities.filter(isAmenity).map((amenity) => (
              <li key={amenity} className="tag">
                {terms(`amenity.${amenity}`)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}

      <RecordProvenance
        {...point}
        more={[
          {
            name: truth("hoursSource"),
            value:
              point.hoursQuality === "reported" ? (
                truth("quality.reported")
              ) : (
                <QualityTag quality={point.hoursQuality} />
              ),
          },
          {
            name: truth("verification"),
            value: point.verifiedAt
              ? truth("verifiedOn", { date: formatPeriod(point.verifiedAt, locale) })
              : truth("neverVerified"),
          },
        ]}
      />
    </article>
  );
}
