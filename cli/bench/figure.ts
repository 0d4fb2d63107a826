/** One measured value beside its limit. Bytes, milliseconds or a ratio, as `unit` says. */
export type Figure = {
  name: string;
  value: number;
  limit: number;
  unit: "KB" | "MB" | "ms" | "×" | "";
  /** The limit is one from below. */
  atLeast?: boolean;
  detail?: string;
};

/** The middle value; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the share `q` (0–1) of the values lies, interpolated. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - Math.floor(position));
}

/** Whether a figure keeps its limit. */
export function holds({ value, limit, atLeast }: Figure): boolean {
  return atLeast ? value >= limit : value <= limit;
}

/** The figures as a table, each against its limit. */
export function figureTable(figures: readonly Figure[]): string {
  const number = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2));
  const width = Math.max(...figures.map(({ name }) => name.length));
  const lines = figures.map((figure) => {
    const { name, value, limit, unit, detail } = figure;
    return [
      holds(figure) ? "ok  " : "OVER",
      name.padEnd(width),
      `${number(value)} ${unit}`.padStart(12),
      `${figure.atLeast ? "≥" : "≤"} ${number(limit)} ${unit}`.padStart(12),
      detail ?? "",
    ];
  });
  return lines.map((line) => line.join("  ").trimEnd()).join("\n");
}
