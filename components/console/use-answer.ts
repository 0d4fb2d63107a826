import { useParams } from "next/navigation";
import { useActionState } from "react";
import type { FormState } from "@/components/console/field-form";
import { defaultLocale, isLocale, type Locale } from "@/i18n/locales";
import en from "@/i18n/messages/en/broken.json";
import zh from "@/i18n/messages/zh/broken.json";

const words: Record<Locale, string> = { zh: zh.noAnswer, en: en.noAnswer };

/** How the framework says where to go on, or that somebody may not: none of them is a fault. */
const GOES_ON = /^NEXT_/;

function goesOn(error: unknown): boolean {
  const digest = error instanceof Error && "digest" in error ? error.digest : null;
  return typeof digest === "string" && GOES_ON.test(digest);
}

/** A secret is typed again: it must stand in no page. */
const SECRET = /password|current/i;

/** No answer came: everything typed stands there still. */
function unanswered(message: string, form: FormData): FormState {
  const typed = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !SECRET.test(name) ? [[name, value] as const] : [],
  );
  return { message, failed: true, values: Object.fromEntries(typed) };
}

/**
 * `useActionState` for an action that may get no answer, because the database or the network went away under way:
 * instead of a page for the unforeseen, the form says so and keeps what was typed.
 *
 * @param away the state in words of the form for that.
 */
export function useAnswerIn<S>(
  action: (state: Awaited<S>, form: FormData) => Promise<S>,
  start: Awaited<S>,
  away: (message: string, form: FormData, state: Awaited<S>) => S,
) {
  const { locale } = useParams<{ locale: string }>();
  const message = words[isLocale(locale) ? locale : defaultLocale];
  const asked = async (state: Awaited<S>, form: FormData): Promise<S> => {
    try {
      return await action(state, form);
    } catch (error) {
      if (goesOn(error)) throw error;
      return away(message, form, state);
    }
  };
  // What the server writes into the form has to be the action itself: without a script it is sent there.
  return useActionState(typeof window === "undefined" ? action : asked, start);
}

/** The same for a form that answers with a sentence. */
export function useAnswer(action: (state: FormState, form: FormData) => Promise<FormState>) {
  return useAnswerIn<FormState>(action, null, unanswered);
}
