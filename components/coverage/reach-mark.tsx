import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import { type Reach, reaches } from "@/domain/coverage/reach";

const tones: Record<Reach, StatusTone> = { inside: "normal", perhaps: "warning", outside: "late", unknown: "muted" };

/** Inside, perhaps, outside or nobody knows: shape and word. `compact`: only the shape is seen, beside a legend. */
export function ReachMark({ reach, compact = false }: { reach: Reach; compact?: boolean }) {
  const t = useTranslations("coverage.reach");
  return (
    <StatusMark tone={tones[reach]}>{compact ? <span className="sr-only">{t(reach)}</span> : t(reach)}</StatusMark>
  );
}

/** What the shapes mean, with what each is for. */
export function ReachLegend({ names = reaches }: { names?: readonly Reach[] }) {
  const t = useTranslations("coverage.reachHelp");
  return (
    <ul className="small reach-legend">
      {names.map((reach) => (
        <li key={reach}>
          <ReachMark reach={reach} /> {t(reach)}
        </li>
      ))}
    </ul>
  );
}
