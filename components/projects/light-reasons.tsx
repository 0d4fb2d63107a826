import { useLocale, useTranslations } from "next-intl";
import { FindingList } from "@/components/projects/finding-list";
import { lightTones } from "@/components/projects/light-mark";
import { MixedText } from "@/components/ui/mixed-text";
import { StatusMark } from "@/components/ui/status-mark";
import type { ShownLight } from "@/domain/projects/light/light";
import { formatPeriod } from "@/i18n/format";

/** Everything behind a light: what was set by hand and by whom, what the rules find, or why there is none. */
export function LightReasons({ light }: { light: ShownLight }) {
  const t = useTranslations("lights");
  const page = useTranslations("projectPage");
  const locale = useLocale();
  const { override, findings, unlit } = light;
  return (
    <>
      {override ? (
        <div className="notice my-2">
          <p>
            <strong>{page("byHand")}</strong> · <MixedText text={page("byHandReason", { reason: override.reason })} />
          </p>
          <p>
            <MixedText
              text={page("byHandBy", {
                by: override.by,
                from: formatPeriod(override.from, locale),
                until: formatPeriod(override.until, locale),
              })}
            />
          </p>
          <p>
            {page("byRule")}{" "}
            <StatusMark tone={lightTones[override.computed]}>{t(`colour.${override.computed}`)}</StatusMark>
          </p>
        </div>
      ) : null}
      {unlit ? <p>{t(`unlit.${unlit}`)}</p> : null}
      {findings.length > 0 ? <FindingList findings={findings} /> : null}
      {!unlit && findings.length === 0 && light.colour === "green" ? <p>{t("none")}</p> : null}
    </>
  );
}
