import "server-only";
import { PREVIEW_WEEKS } from "@/domain/service-points/hours-tables";
import { holidayCalendar } from "@/domain/time/holidays";
import { noticeDays } from "@/domain/time/notice-days";
import { shanghaiTime } from "@/domain/time/shanghai";
import { withConnection } from "@/server/imports/connection";
import { loadExpectedBox } from "@/server/imports/known-keys";
import { getMapConfig } from "@/server/map/map-config";

/** What the widgets of a form need of this installation: its map, where its places lie, and the coming holidays. */
export async function loadWidgets(now: Date) {
  const [config, expected] = await Promise.all([getMapConfig(), withConnection(loadExpectedBox)]);
  const today = shanghaiTime(now).isoDate;
  return { config, expected, today, notice: noticeDays(holidayCalendar, today, PREVIEW_WEEKS * 7) };
}
