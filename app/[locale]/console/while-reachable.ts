import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { UNSAVED } from "@/domain/site/unsaved";
import { localePath } from "@/i18n/locales";
import { isDatabaseAway } from "@/server/http/database-away";

/**
 * An action that says plainly where the database goes away under way. With a script its form does (`useAnswer`);
 * without one it leads to the page that says that nothing was saved, from which going back keeps what was typed.
 */
export function whileReachable<Given extends unknown[], Answer>(action: (...given: Given) => Promise<Answer>) {
  return async (...given: Given): Promise<Answer> => {
    try {
      return await action(...given);
    } catch (error) {
      if (!isDatabaseAway(error) || (await headers()).has("next-action")) throw error;
      redirect(localePath(await getLocale(), UNSAVED));
    }
  };
}
