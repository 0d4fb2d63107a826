import type { IntlError } from "next-intl";
import type { Locale } from "@/i18n/locales";
import { messages as en } from "@/i18n/messages/en";
import { messages as zh } from "@/i18n/messages/zh";
import { type Messages, siteMessages } from "@/i18n/site-messages";
import { store } from "@/offline/data/store";
import { NeedsNetwork } from "@/offline/needs-network";

const plain: Record<Locale, Messages> = { zh, en };
const filled = new Map<Locale, { version: string; messages: Messages }>();

/** What the bundle says nothing about must not be shown as a key: a page with a hole in it needs a network. */
export function noSuchText(error: IntlError): never {
  throw new NeedsNetwork(error.message);
}

/** The messages of a language with what this installation is called. */
export function messagesFor(locale: Locale): Messages {
  const { version, site } = store().pack;
  const known = filled.get(locale);
  if (known?.version === version) return known.messages;
  const messages = siteMessages(plain[locale], site);
  filled.set(locale, { version, messages });
  return messages;
}
