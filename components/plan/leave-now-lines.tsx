import { getLocale, getTranslations } from "next-intl/server";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { LeaveNow } from "@/domain/plan/leave-now";
import type { Leg, TripMode } from "@/domain/travel/estimates";
import { formatClock } from "@/i18n/clock";

const tones: Record<LeaveNow["verdict"], StatusTone> = {
  "in-time": "normal",
  wait: "warning",
  "too-late": "late",
  "closed-today": "late",
  unknown: "muted",
};

function wayWords({ metres, farthest, minutes }: Leg) {
  if (farthest > metres) return "leaveNowAtMost";
  return minutes < 1 ? "leaveNowHere" : "leaveNowTimes";
}

/** From here, now: for each way of getting there whether it is in time, and the numbers behind it. */
export async function LeaveNowLines({ ways, at }: { ways: { mode: TripMode; answer: LeaveNow }[]; at: Date }) {
  if (ways.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const clock = (instant: Date) => formatClock(instant, at, locale);
  const [first] = ways;
  if (first?.answer.verdict === "closed-today") {
    const { better } = first.answer;
    return (
      <section className="section" aria-labelledby="leave-now">
        <h2 id="leave-now">{t("leaveNow")}</h2>
        <p>
          <StatusMark tone={tones["closed-today"]}>{t("leaveNowVerdict.closed-today")}</StatusMark>{" "}
          {better ? t("leaveNowOpens", { arrive: clock(better.arrive) }) : t("leaveNowNever")}
        </p>
      </section>
    );
  }
  return (
    <section className="section" aria-labelledby="leave-now">
      <h2 id="leave-now">
        {t("leaveNow")} <span className="tag">{t("estimated")}</span>
      </h2>
      <ul className="rows">
        {ways.map(({ mode, answer }) => (
          <li key={mode} className="py-2">
            <StatusMark tone={tones[answer.verdict]}>{t(`leaveNowVerdict.${answer.verdict}`)}</StatusMark>
            <span className="row-line">
              {t(wayWords(answer.leg), {
                mode: t(`modes.${mode}`),
                minutes: answer.leg.minutes,
                arrive: clock(answer.arrive),
              })}
              {answer.begin && answer.closes
                ? ` · ${t("leaveNowBegin", { begin: clock(answer.begin), closes: clock(answer.closes) })}`
                : ""}
            </span>
            <span className="row-line small">
              {answer.better
                ? t("leaveNowBetter", { leave: clock(answer.better.leave), arrive: clock(answer.better.arrive) })
                : null}
              {answer.verdict === "too-late" && !answer.better ? t("leaveNowNever") : null}
              {answer.verdict === "in-time" && answer.latestDeparture
                ? t("leaveNowLatest", { time: clock(answer.latestDeparture) })
                : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
