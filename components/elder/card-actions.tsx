import { Navigation, Phone } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { inChinese } from "@/components/ui/in-chinese";

type Props = {
  /** The place, for whoever hears the links one by one. */
  name: string;
  phone?: string;
  /** Its page: the way there is a section of it. */
  href: string;
};

/** How every card of a place ends in 长辈版. Where no number is known, the hotline helps, and the card says so. */
export function CardActions({ name, phone, href }: Props) {
  const t = useTranslations("elder");
  const site = useTranslations("site");
  const number = phone ?? site("hotlineNumber");
  const label = phone ? t("call") : t("callInstead", { number });
  return (
    <span className="card-actions no-print">
      <a className="button" href={`tel:${number.replace(/[^+\d]/g, "")}`}>
        <Icon of={Phone} size={20} />
        <span aria-hidden>{label}</span>
        <span className="sr-only">{t.rich("named", { label, name, ...inChinese })}</span>
      </a>
      <a className="button" href={`${href}#navigate`}>
        <Icon of={Navigation} size={20} />
        <span aria-hidden>{t("go")}</span>
        <span className="sr-only">{t.rich("named", { label: t("go"), name, ...inChinese })}</span>
      </a>
    </span>
  );
}
