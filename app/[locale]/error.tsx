"use client";

import { useParams } from "next/navigation";
import { NATIONAL_HOTLINE } from "@/domain/service-points/hotline";
import { fill } from "@/i18n/fill";
import { defaultLocale, isLocale, type Locale } from "@/i18n/locales";
import en from "@/i18n/messages/en/broken.json";
import zh from "@/i18n/messages/zh/broken.json";

const words: Record<Locale, typeof zh> = { zh, en };

/** Something unforeseen: says so, keeps what was typed in the address, and offers to try again. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const text = words[isLocale(locale) ? locale : defaultLocale];
  return (
    <div className="page" role="alert">
      <h1 className="page-title">{text.title}</h1>
      <p className="py-2">{text.text}</p>
      <p className="flex flex-wrap gap-2 py-2">
        <button type="button" className="button button-primary" onClick={reset}>
          {text.retry}
        </button>
        <a className="button" href={`tel:${NATIONAL_HOTLINE}`}>
          {fill(text.callHotline, { hotline: NATIONAL_HOTLINE })}
        </a>
      </p>
    </div>
  );
}
