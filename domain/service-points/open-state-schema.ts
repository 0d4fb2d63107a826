import { z } from "zod";
import { valueQualitySchema } from "@/domain/truth/quality";

export const openStateNames = [
  "open",
  "closing-soon",
  "lunch",
  "by-appointment",
  "closed",
  "holiday",
  "suspended",
  "unknown",
] as const;

/** Whether a place is open at an instant, and what comes next. Instants are RFC 3339 with +08:00. */
export const openStateSchema = z
  .object({
    state: z.enum(openStateNames),
    /**
     * When it ends: open and closing-soon when the door closes, by-appointment with the period, lunch, closed
     * and holiday with the next period of either sort, suspended with the suspension. Null where nobody knows,
     * an opening goes on for more than 14 days, or the next is more than 366 days off.
     */
    until: z.string().nullable(),
    /** The next opening for everybody (no appointment needed) after the instant, within 366 days. */
    next: z.string().nullable(),
    /**
     * From when on the running period gives out no numbers, where that is before its end: ahead while open or
     * closing-soon, past while the state is already closed and the door is not.
     */
    lastTicket: z.string().nullable(),
    /** That of the hours; `approximate` instead of `reported` where the year's holiday notice is not known. */
    quality: valueQualitySchema,
  })
  .meta({ id: "OpenState" });
export type OpenState = z.infer<typeof openStateSchema>;
