import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type * as ours from "@/app/[locale]/(map)/map-pane";
import { asked } from "@/offline/asked";
import { MAP_API } from "@/offline/map-api";

type Props = ComponentProps<typeof ours.MapPane>;

/** Where `offline/map/map.tsx` puts the map; nothing where its script is not kept. */
export function MapPane({ labels, ...rest }: Props) {
  const t = useTranslations("offline");
  if (!asked().hasMap) return null;
  const props: Props = { ...rest, labels: { ...labels, projects: labels.projects + t("needsNetwork") }, api: MAP_API };
  return <div className="size-full" data-map={JSON.stringify(props)} />;
}
