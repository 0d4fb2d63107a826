import { useLocale, useTranslations } from "next-intl";
import { PositionTag } from "@/components/truth/position-tag";
import { QualityTag } from "@/components/truth/quality-tag";
import { type Fact, FactList } from "@/components/ui/fact-list";
import { HoursInWords } from "@/components/verification/hours-in-words";
import type { OfferingMode } from "@/domain/matters/matter";
import type { Position } from "@/domain/positions/position";
import type { Phone } from "@/domain/service-points/service-point";
import type { ValueQuality } from "@/domain/truth/quality";
import type { FieldGroup } from "@/domain/verification/freshness";
import type { QueueNoun } from "@/domain/verification/queue";
import { localePath } from "@/i18n/locales";

/** The values of a record that are to be confirmed. */
export type ShownCard = {
  code: string;
  regionName: string | null;
  address: string | null;
  landmark: string | null;
  position: Position | null;
  phones: readonly Phone[];
  openingHours: string | null;
  hoursQuality: ValueQuality;
  offers: readonly { mode: OfferingMode; names: readonly string[] }[];
  guide: {
    conditions: string | null;
    promisedLimit: string | null;
    legalLimit: string | null;
    fee: string | null;
    materials: readonly string[];
    steps: readonly string[];
  } | null;
};

type Props = { group: FieldGroup; noun: QueueNoun; card: ShownCard; at: Date };

/** The values of one group, as they are to be compared with what is there. */
export function GroupValues({ group, noun, card, at }: Props) {
  switch (group) {
    case "position":
      return <Place noun={noun} card={card} />;
    case "contacts":
      return <Phones phones={card.phones} />;
    case "hours":
      return (
        <>
          <HoursInWords text={card.openingHours} at={at} />
          {card.openingHours ? <QualityTag quality={card.hoursQuality} /> : null}
        </>
      );
    case "offerings":
      return <Offers offers={card.offers} />;
    case "guide":
      return card.guide ? <Guide code={card.code} guide={card.guide} /> : null;
  }
}

function Place({ noun, card: { code, address, landmark, position } }: Pick<Props, "noun" | "card">) {
  const t = useTranslations("verification");
  const locale = useLocale();
  return (
    <>
      <p lang={address ? "zh-CN" : undefined}>{address ?? <span className="small">{t("noAddress")}</span>}</p>
      {landmark ? <p lang="zh-CN">{landmark}</p> : null}
      {position ? (
        <p>
          <a className="tap-line" href={localePath(locale, `/${noun}/${code}`)}>
            {t("onMap")}
          </a>{" "}
          <span className="small">{position.coordinates.map((degrees) => degrees.toFixed(5)).join(", ")}</span>{" "}
          <PositionTag position={position} />
        </p>
      ) : (
        <p className="small">{t("noPosition")}</p>
      )}
    </>
  );
}

function Phones({ phones }: { phones: readonly Phone[] }) {
  const t = useTranslations("verification");
  if (phones.length === 0) return <p className="small">{t("noPhone")}</p>;
  return phones.map(({ label, number }) => (
    <p key={number}>
      <a className="tap-line" href={`tel:${number.replace(/-/g, "")}`}>
        {number}
      </a>{" "}
      <span className="small" lang="zh-CN">
        {label}
      </span>
    </p>
  ));
}

function Offers({ offers }: Pick<ShownCard, "offers">) {
  const t = useTranslations("verification");
  const terms = useTranslations("terms");
  return offers.map(({ mode, names }) => (
    <details key={mode}>
      <summary className="tap-line">
        {terms(`mode.${mode}`)} <span className="small">{names.length}</span>
      </summary>
      <p className="small" lang="zh-CN">
        {names.join(t("comma"))}
      </p>
    </details>
  ));
}

function Guide({ code, guide }: { code: string; guide: NonNullable<ShownCard["guide"]> }) {
  const t = useTranslations("verification");
  const locale = useLocale();
  const { conditions, promisedLimit, legalLimit, fee, materials, steps } = guide;
  const fact = (name: string, value: string | null): Fact => ({
    name,
    value: value ? <span lang="zh-CN">{value}</span> : <span className="text-muted">{t("notGiven")}</span>,
  });
  return (
    <>
      <FactList
        facts={[
          fact(t("conditions"), conditions),
          fact(t("materials"), materials.join(t("comma")) || null),
          fact(t("steps"), steps.join(" → ") || null),
          fact(t("promised"), promisedLimit),
          fact(t("legal"), legalLimit),
          fact(t("fee"), fee),
        ]}
      />
      <p>
        <a className="tap-line" href={localePath(locale, `/matters/${code}`)}>
          {t("wholeGuide")}
        </a>
      </p>
    </>
  );
}
