import { type ChipLink, ChipLinks } from "@/components/ui/chip-links";

/** A row of filters under its name, which stands before the options where there is room. */
export function FilterRow({ name, chips }: { name: string; chips: ChipLink[] }) {
  return (
    <div className="filter-row">
      <span className="small" aria-hidden>
        {name}
      </span>
      <ChipLinks name={name} chips={chips} />
    </div>
  );
}
