import { getLocale, getTranslations } from "next-intl/server";
import type { PictureLine } from "@/components/plan/draw-picture";
import type { Matter } from "@/domain/matters/matter";
import type { ChecklistItem } from "@/domain/plan/checklist";
import type { Plan, TripStop } from "@/domain/plan/plan";
import { formatClock } from "@/i18n/clock";
import { formatDistance } from "@/i18n/format";

type Picture = { plan: Plan | null; matters: Matter[]; papers: ChecklistItem[]; at: Date };

/** What the picture of a plan says, in its order: the stops with their times, what is done there, what to bring. */
export async function pictureLines({ plan, matters, papers, at }: Picture): Promise<PictureLine[]> {
  const [t, matterWords, locale] = await Promise.all([
    getTranslations("plan"),
    getTranslations("matters"),
    getLocale(),
  ]);
  const clock = (instant: string) => formatClock(new Date(instant), at, locale);
  const comma = matterWords("comma");
  const trip = plan?.items[0];
  const stopLines = (stop: TripStop, index: number): PictureLine[] => {
    const { distance, minutes, arrive, leave } = stop;
    const leg =
      distance === null || minutes === null
        ? t("legUnknown")
        : `${t("leg", { mode: t(`modes.${plan?.mode ?? "walk"}`), distance: formatDistance(distance, locale), minutes })} (${t("estimated")})`;
    const times = [
      arrive ? t("arriveAt", { time: clock(arrive) }) : t("arriveUnknown"),
      leave ? t("leaveAt", { time: clock(leave) }) : null,
    ];
    return [
      { style: "small", text: leg },
      { style: "heading", text: stop.servicePoint.name, number: index + 1 },
      { style: "text", text: times.filter(Boolean).join(" · ") },
      { style: "small", text: stop.matters.map(({ name }) => name).join(comma) },
    ];
  };
  const route: PictureLine[] = trip
    ? [
        { style: "heading", text: t("departAt", { time: formatClock(new Date(trip.depart), new Date(0), locale) }) },
        ...trip.stops.flatMap(stopLines),
      ]
    : [{ style: "text", text: matters.map(({ name }) => name).join(comma) }];
  const toBring: PictureLine[] = papers.map(({ name, copies }) => ({
    style: "text",
    text: copies ? `□ ${name} (${t("quantity", { count: copies })})` : `□ ${name}`,
  }));
  const brought: PictureLine[] = toBring.length > 0 ? [{ style: "heading", text: t("checklist") }, ...toBring] : [];
  const leftOut = plan?.leftOut.map(({ matter }) => matter.name) ?? [];
  const notes: PictureLine[] =
    trip && leftOut.length > 0 ? [{ style: "small", text: `${t("leftOutHeading")}: ${leftOut.join(comma)}` }] : [];
  return [{ style: "title", text: t("title") }, ...route, ...notes, ...brought];
}
