/** A copy of a list with `removed` items less at an index, and others in their place; `Array.toSpliced` for old browsers. */
export function spliced<T>(list: readonly T[], index: number, removed: number, ...added: T[]): T[] {
  return [...list.slice(0, index), ...added, ...list.slice(index + removed)];
}
