import { createFormatter, createTranslator } from "next-intl";
import { asked } from "@/offline/asked";
import { messagesFor, noSuchText } from "@/offline/messages";

const timeZone = "Asia/Shanghai";

type Namespaced = string | { namespace?: string } | undefined;

export async function getTranslations(namespaced?: Namespaced) {
  const { locale } = asked();
  const namespace = typeof namespaced === "object" ? namespaced.namespace : namespaced;
  return createTranslator({ locale, messages: messagesFor(locale), namespace, timeZone, onError: noSuchText } as never);
}

export const getLocale = async () => asked().locale;
export const getMessages = async () => messagesFor(asked().locale);
export const getFormatter = async () => createFormatter({ locale: asked().locale, timeZone });
export const setRequestLocale = () => undefined;
