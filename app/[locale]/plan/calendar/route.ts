import ical from "ical-generator";
import { getTranslations } from "next-intl/server";
import { planned } from "@/app/[locale]/plan/planned";
import { leftOutWords } from "@/components/plan/left-out-words";
import { doubtWords } from "@/components/plan/stop-doubts";
import { completes } from "@/domain/plan/basket";
import { isOffTrip, tripChecklist } from "@/domain/plan/checklist";
import { doubtsOf, placesOf } from "@/domain/plan/doubts";
import { planHref } from "@/domain/plan/search-params";
import { isLocale, localePath } from "@/i18n/locales";
import { publicAddress } from "@/server/http/public-address";

type Context = { params: Promise<{ locale: string }> };

/** The trip as a calendar file: one entry for each stop, a reminder when to leave. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { plan, matters, params: query, places, at } = await planned(new URL(request.url).searchParams);
  const t = await getTranslations({ locale, namespace: "plan" });
  const trip = plan?.items[0];
  const doubt = trip ? doubtsOf(placesOf(trip, places)) : null;
  const doubts = await doubtWords(locale);
  const address = publicAddress(request.headers, localePath(locale, planHref(query)));
  const leftOut = plan?.leftOut ?? [];
  const off = new Set(leftOut.map(({ matter }) => matter.code));
  const papers = tripChecklist(matters, off).map((item) =>
    isOffTrip(item, off) ? `${item.name} (${t("offTrip")})` : item.name,
  );
  const elsewhere = await leftOutWords(locale, matters);
  const guideOf = (code: string) => publicAddress(request.headers, localePath(locale, `/matters/${code}`));
  const leftOutLines = leftOut.flatMap((each) => [
    elsewhere.line(each),
    ...elsewhere.searches(each),
    `${t("toGuideOf")}: ${guideOf(each.matter.code)}`,
  ]);
  const calendar = ical({ name: t("title"), prodId: { company: "district-service-map", product: "plan" } });
  for (const [index, stop] of (trip?.stops ?? []).entries()) {
    if (!stop.arrive) continue;
    const { code, name } = stop.servicePoint;
    const place = places.find((each) => each.code === code);
    const [lng, lat] = place?.position?.coordinates ?? [];
    const event = calendar.createEvent({
      id: `${stop.arrive}-${code}@district-service-map`,
      stamp: at,
      start: new Date(stop.arrive),
      end: new Date(stop.leave ?? stop.arrive),
      summary: t("calendarTitle", { name }),
      // A comma in a URI stays as it is; the library would put a backslash before it.
      url: address.replaceAll(",", "%2C"),
      location: {
        title: name,
        address: place?.address ?? undefined,
        geo: lng === undefined || lat === undefined ? undefined : { lat, lon: lng },
      },
      description: [
        ...doubts(place),
        ...(doubt ? [t("restsOn", { what: doubt })] : []),
        ...stop.matters.map(({ name, mode }) => (completes(mode) ? name : `${name} (${t("handedIn")})`)),
        `${t("checklist")}: ${papers.join("、")}`,
        ...leftOutLines,
        address,
      ].join("\n"),
    });
    if (index === 0 && trip) {
      const minutes = Math.max(0, (Date.parse(stop.arrive) - Date.parse(trip.depart)) / 60_000);
      event.createAlarm({ trigger: minutes * 60, description: t("leaveNow") });
    }
  }
  // Nothing that has a time: the page says why, an empty file would not.
  if (calendar.length() === 0) return new Response(null, { status: 303, headers: { Location: address } });
  return new Response(calendar.toString(), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="plan.ics"',
      "Cache-Control": "no-store",
    },
  });
}
