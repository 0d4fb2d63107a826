import { useTranslations } from "next-intl";
import { QualityTag } from "@/components/truth/quality-tag";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { LightColour, ShownLight } from "@/domain/projects/light/light";

export const lightTones: Record<LightColour, StatusTone> = {
  red: "late",
  yellow: "warning",
  green: "normal",
  grey: "muted",
};

/** A light as shape, colour and word; marked where sample rows went into it. */
export function LightMark({ light }: { light: Pick<ShownLight, "colour" | "unlit" | "isSample" | "override"> }) {
  const t = useTranslations("lights");
  const isCompleted = light.unlit === "completed";
  return (
    <>
      <StatusMark tone={isCompleted ? "done" : lightTones[light.colour]}>
        {t(`short.${isCompleted ? "completed" : light.colour}`)}
      </StatusMark>
      {light.override ? (
        <span className="small"> {t("byHand", { colour: t(`short.${light.override.computed}`) })}</span>
      ) : null}
      {light.isSample && light.colour !== "grey" ? (
        <>
          {" "}
          <QualityTag quality="sample" />
        </>
      ) : null}
    </>
  );
}
