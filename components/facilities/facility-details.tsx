import { Navigation, Phone } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HotlineLink } from "@/components/site/hotline-link";
import { PositionTag } from "@/components/truth/position-tag";
import { RecordProvenance } from "@/components/truth/record-provenance";
import { VerificationBadge } from "@/components/truth/verification-badge";
import { factsOf } from "@/components/ui/attribute-facts";
import { FactList } from "@/components/ui/fact-list";
import { Icon } from "@/components/ui/icon";
import { KnownOr } from "@/components/ui/known-or";
import { NameHelp } from "@/components/ui/name-help";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import { orderedAttributes } from "@/domain/facilities/expected";
import type { Facility } from "@/domain/facilities/facility";
import { formatPlaceDistance } from "@/i18n/format";

const tones: Record<Facility["status"], StatusTone> = {
  open: "normal",
  "under-construction": "warning",
  planned: "muted",
  unknown: "muted",
};

type Props = {
  facility: Facility;
  /** Whether it is open now, where its hours are reported. */
  openLine: ReactNode;
  children: ReactNode;
};

/** A facility: name, kind and state; the way there; what is known of it; where that comes from. */
export async function FacilityDetails({ facility, openLine, children }: Props) {
  const [t, terms, locale] = await Promise.all([getTranslations("facilities"), getTranslations("terms"), getLocale()]);
  const { distance } = facility;
  const facts = await factsOf(orderedAttributes(facility.kind, facility.attributes));
  return (
    <article>
      <h1 className="page-title" lang="zh-CN">
        {facility.name}
      </h1>
      <NameHelp name={facility.name} />
      <p>
        <StatusMark tone={tones[facility.status]}>{terms(`facilityStatus.${facility.status}`)}</StatusMark>
        {openLine ? <> · {openLine}</> : null}
      </p>
      <p className="small">
        {[
          terms(`facilityKind.${facility.kind}`),
          distance === null
            ? null
            : formatPlaceDistance(distance, facility.position?.precision, locale, (away) =>
                t("distance", { distance: away }),
              ),
        ]
          .filter(Boolean)
          .join(" · ")}{" "}
        <PositionTag position={facility.position} />
      </p>
      <ul className="verbs no-print">
        <li>
          <a className="button button-primary" href="#navigate">
            <Icon of={Navigation} size={18} />
            {t("navigate")}
          </a>
        </li>
        <li>
          <HotlineLink className="button">
            <Icon of={Phone} size={18} />
            {t("call")}
          </HotlineLink>
        </li>
      </ul>
      <section className="section" aria-labelledby="facts">
        <h2 id="facts">{t("facts")}</h2>
        <FactList
          facts={[
            {
              name: t("address"),
              value: <KnownOr>{facility.address ? <span lang="zh-CN">{facility.address}</span> : null}</KnownOr>,
              below: <VerificationBadge verification={facility.verification.position} />,
            },
            ...facts.map((fact) => ({
              ...fact,
              value: <KnownOr>{fact.value === null ? null : <span lang="zh-CN">{fact.value}</span>}</KnownOr>,
            })),
          ]}
        />
      </section>
      {children}
      <RecordProvenance {...facility} />
    </article>
  );
}
