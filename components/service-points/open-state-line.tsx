import { useLocale, useTranslations } from "next-intl";
import { QualityTag } from "@/components/truth/quality-tag";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { OpenState } from "@/domain/service-points/opening-hours";
import { formatClock } from "@/i18n/clock";

const tones: Record<OpenState["state"], StatusTone> = {
  open: "normal",
  "closing-soon": "warning",
  lunch: "warning",
  "by-appointment": "warning",
  closed: "muted",
  holiday: "muted",
  suspended: "late",
  unknown: "muted",
};

/** Open or not, and when that changes: shape, word and time; marked where the hours are a sample. */
export function OpenStateLine({ open, at }: { open: OpenState; at: Date }) {
  const t = useTranslations("servicePoints");
  const terms = useTranslations("terms.open");
  const locale = useLocale();
  const isOpen = open.state === "open" || open.state === "closing-soon";
  const change = isOpen ? open.until : open.next;
  const when = change ? formatClock(new Date(change), at, locale) : null;
  return (
    <span>
      <StatusMark tone={tones[open.state]}>{terms(open.state)}</StatusMark>
      {when ? <span> · {isOpen ? t("closesAt", { time: when }) : t("opensAt", { time: when })}</span> : null}{" "}
      {open.state === "unknown" ? null : <QualityTag quality={open.quality} />}
    </span>
  );
}
