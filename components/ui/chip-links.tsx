import Link from "next/link";

/** `count`: how many records the choice shows. */
export type ChipLink = { label: string; count?: number; href: string; on: boolean; lang?: string };

/** Filters as links: one tap switches one on or off, without a script. The name says what they choose. */
export function ChipLinks({ name, chips }: { name: string; chips: ChipLink[] }) {
  return (
    <ul aria-label={name} className="flex flex-wrap gap-2">
      {chips.map((chip) => (
        <li key={chip.label}>
          <Link
            className="chip"
            lang={chip.lang}
            href={chip.href}
            aria-current={chip.on ? "true" : undefined}
            prefetch={false}
            scroll={false}
          >
            {chip.label}
            {chip.count === undefined ? null : <span className="chip-count"> {chip.count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
