/**
 * Tables in an order in which each comes after those it refers to. Of tables that refer
 * to each other in a circle, those left over follow at the end, as they came.
 */
export function parentsFirst<T extends { name: string; parents: readonly string[] }>(tables: readonly T[]): T[] {
  const ordered: T[] = [];
  const placed = new Set<string>();
  const names = new Set(tables.map(({ name }) => name));
  const isReady = ({ name, parents }: T) =>
    parents.every((parent) => parent === name || placed.has(parent) || !names.has(parent));
  let waiting = [...tables];
  while (waiting.length > 0) {
    const ready = waiting.filter(isReady);
    if (ready.length === 0) return [...ordered, ...waiting];
    for (const table of ready) placed.add(table.name);
    ordered.push(...ready);
    waiting = waiting.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}
