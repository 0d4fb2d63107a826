import { HardHat, MapPinned } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { askHref } from "@/components/home/return-to";
import { Icon } from "@/components/ui/icon";
import { localePath } from "@/i18n/locales";

/** Metres that count as next door. */
const AROUND = "1000";

/** What is being built next door, asking where that is if nobody has said, and all projects with their lights. */
export async function ProjectLinks({ params }: { params: URLSearchParams }) {
  const [t, locale] = await Promise.all([getTranslations("warMap"), getLocale()]);
  const around = new URLSearchParams({ layers: "projects", radius: AROUND });
  for (const name of ["near", "place", "at"]) {
    const value = params.get(name);
    if (value) around.set(name, value);
  }
  const all = new URLSearchParams([...around].filter(([name]) => name !== "radius"));
  return (
    <p className="project-links">
      <a className="tap-line gap-1" href={localePath(locale, around.has("near") ? `/?${around}` : askHref(around))}>
        <Icon of={HardHat} size={18} />
        {t("aroundMe")}
      </a>
      <a className="tap-line gap-1" href={localePath(locale, `/?${all}`)}>
        <Icon of={MapPinned} size={18} />
        {t("heading")}
      </a>
    </p>
  );
}
