import { useLocale, useTranslations } from "next-intl";
import { QualityTag } from "@/components/truth/quality-tag";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import { isOpen } from "@/domain/service-points/open-state";
import type { OpenState } from "@/domain/service-points/open-state-schema";
import type { ServicePoint } from "@/domain/service-points/service-point";
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

type Props = { open: OpenState; status?: ServicePoint["status"]; at: Date };

/** Open or not, and when that changes: shape, word and time; marked where the hours are a sample. */
export function OpenStateLine({ open, status = "active", at }: Props) {
  const t = useTranslations("servicePoints");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const clock = (instant: string): string => formatClock(new Date(instant), at, locale);
  const changes: string[] = [];
  if (isOpen(open)) {
    if (open.lastTicket) changes.push(t("lastTicketAt", { time: clock(open.lastTicket) }));
    if (open.until) changes.push(t("closesAt", { time: clock(open.until) }));
  } else {
    if (open.lastTicket) changes.push(t("noMoreTickets"));
    const isBooked = open.state === "by-appointment";
    // Who has booked is let in until the period ends; the next opening is for who has not.
    if (isBooked && open.until && open.until !== open.next) changes.push(t("bookedUntil", { time: clock(open.until) }));
    if (open.next) changes.push(t(isBooked ? "unbookedFrom" : "opensAt", { time: clock(open.next) }));
  }
  return (
    <span>
      <StatusMark tone={tones[open.state]}>
        {status === "moved" ? terms("servicePointStatus.moved") : terms(`open.${open.state}`)}
      </StatusMark>
      {changes.map((change) => (
        <span key={change}> · {change}</span>
      ))}{" "}
      {open.state === "unknown" ? null : <QualityTag quality={open.quality} />}
    </span>
  );
}
