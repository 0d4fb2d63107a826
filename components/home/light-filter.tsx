import { useTranslations } from "next-intl";
import { lightTones } from "@/components/projects/light-mark";
import { StatusMark } from "@/components/ui/status-mark";
import { type LightColour, lightColours } from "@/domain/projects/light/light";

type Props = {
  counts: Record<string, number>;
  chosen: readonly LightColour[];
  /** Where a light is the filter; null: none is. */
  link: (light: LightColour | null) => string;
};

/** The lights one tap away, each as on the map: shape, colour and word, with how many have it. */
export function LightFilter({ counts, chosen, link }: Props) {
  const t = useTranslations("lights");
  return (
    <ul className="chips" aria-label={t("light")}>
      {lightColours.map((light) => {
        const on = chosen.includes(light);
        return (
          <li key={light}>
            <a className="chip" href={link(on ? null : light)} aria-current={on ? "true" : undefined}>
              <StatusMark tone={lightTones[light]}>{t(`short.${light}`)}</StatusMark>
              <span className="chip-count">{counts[light] ?? 0}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
