import { z } from "zod";
import type { Light } from "@/domain/projects/light/light";

/** What is drawn for a light: its colour, or the tick of a project that is finished. */
export const lightSignSchema = z.enum(["red", "yellow", "green", "grey", "completed"]);
export type LightSign = z.infer<typeof lightSignSchema>;

export function lightSign({ colour, unlit }: Pick<Light, "colour" | "unlit">): LightSign {
  return unlit === "completed" ? "completed" : colour;
}
