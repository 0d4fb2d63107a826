import { getLocale, getTranslations } from "next-intl/server";
import type { PictureLine } from "@/components/plan/draw-picture";
import { leftOutWords } from "@/components/plan/left-out-words";
import { doubtWords } from "@/components/plan/stop-doubts";
import { legWords, type StopPlace } from "@/components/plan/trip-stop-row";
import type { Matter } from "@/domain/matters/matter";
import { completes } from "@/domain/plan/basket";
import { type ChecklistItem, isOffTrip } from "@/domain/plan/checklist";
import { doubtsOf, placesOf } from "@/domain/plan/doubts";
import type { Plan, TripStop } from "@/domain/plan/plan";
import { formatClock, formatDated } from "@/i18n/clock";
import { formatDistance } from "@/i18n/format";

type Picture = {
  plan: Plan | null;
  places: StopPlace[];
  matters: Matter[];
  papers: ChecklistItem[];
  start: string | null;
};

/** What the picture of a plan says, in its order: the stops with their times, what is done there, what to bring. */
export async function pictureLines({ plan, places, matters, papers, start }: Picture): Promise<PictureLine[]> {
  const [t, matterWords, locale] = await Promise.all([
    getTranslations("plan"),
    getTranslations("matters"),
    getLocale(),
  ]);
  const clock = (instant: string) => formatClock(new Date(instant), new Date(trip?.depart ?? instant), locale);
  const doubts = await doubtWords(locale);
  const comma = matterWords("comma");
  const trip = plan?.items[0];
  const matterText = ({ name, mode }: TripStop["matters"][number]) =>
    completes(mode) ? name : `${name} (${t("handedIn")})`;
  const stopLines = (stop: TripStop, index: number): PictureLine[] => {
    const { farthest, minutes, arrive, leave } = stop;
    const phone = places.find(({ code }) => code === stop.servicePoint.code)?.phones[0]?.number;
    const unsure = doubts(places.find(({ code }) => code === stop.servicePoint.code));
    const leg =
      farthest === null || minutes === null
        ? t("legUnknown")
        : `${t(legWords(stop), {
            mode: t(`modes.${plan?.mode ?? "walk"}`),
            distance: formatDistance(farthest, locale),
            minutes,
          })} (${t("estimated")})`;
    const times = [
      arrive ? t("arriveAt", { time: clock(arrive) }) : t("arriveUnknown"),
      leave ? t("leaveAt", { time: clock(leave) }) : null,
    ];
    return [
      { style: "small", text: leg },
      { style: "heading", text: stop.servicePoint.name, number: index + 1 },
      { style: "text", text: times.filter(Boolean).join(" · ") },
      ...(phone ? [{ style: "small", text: t("phoneOf", { number: phone }) } as const] : []),
      ...(unsure.length > 0 ? [{ style: "small", text: unsure.join(" · ") } as const] : []),
      { style: "small", text: stop.matters.map(matterText).join(comma) },
    ];
  };
  const doubt = trip ? doubtsOf(placesOf(trip, places)) : null;
  const departText = (instant: string) => {
    const time = formatDated(new Date(instant), locale);
    return start ? t.markup("departFrom", { time, place: start, zh: (name) => name }) : t("departAt", { time });
  };
  const restsOn: PictureLine[] = doubt ? [{ style: "small", text: t("restsOn", { what: doubt }) }] : [];
  const route: PictureLine[] = trip
    ? [{ style: "heading", text: departText(trip.depart) }, ...restsOn, ...trip.stops.flatMap(stopLines)]
    : [{ style: "text", text: matters.map(({ name }) => name).join(comma) }];
  const leftOut = plan?.leftOut ?? [];
  const off = new Set(leftOut.map(({ matter }) => matter.code));
  const toBring: PictureLine[] = papers.map((item) => {
    const notes = [
      item.copies ? t("quantity", { count: item.copies }) : null,
      isOffTrip(item, off) ? t("offTrip") : null,
    ].filter(Boolean);
    return { style: "text", text: `□ ${item.name}${notes.length > 0 ? ` (${notes.join(comma)})` : ""}` };
  });
  const brought: PictureLine[] = toBring.length > 0 ? [{ style: "heading", text: t("checklist") }, ...toBring] : [];
  const elsewhere = await leftOutWords(locale, matters);
  const notes = leftOut.map((each): PictureLine => ({ style: "small", text: elsewhere.line(each) }));
  return [{ style: "title", text: t("title") }, ...route, ...notes, ...brought];
}
