import { useTranslations } from "next-intl";

/** Where ticks stay; only a script can keep them, so without one it is not promised. */
export function TicksKept() {
  const t = useTranslations("matters");
  return <span className="needs-script"> {t("ticksKept")}</span>;
}
