export type Disc = { x: number; y: number; radius: number; movable: boolean };

/**
 * Moves clusters off the marks they would cover. A cluster stands for many places and may stand a little
 * aside; a mark may not. One pass: enough where discs are few, and it cannot push things around forever.
 */
export function keepClear<T extends Disc>(discs: readonly T[]): T[] {
  const fixed = discs.filter(({ movable }) => !movable);
  return discs.map((disc) => {
    if (!disc.movable) return disc;
    let { x, y } = disc;
    for (const mark of fixed) {
      const apart = disc.radius + mark.radius + 1;
      const distance = Math.hypot(x - mark.x, y - mark.y);
      if (distance >= apart) continue;
      // On the very same spot any direction will do; down leaves room for a name.
      const [dx, dy] = distance === 0 ? [0, 1] : [(x - mark.x) / distance, (y - mark.y) / distance];
      x = mark.x + dx * apart;
      y = mark.y + dy * apart;
    }
    return { ...disc, x, y };
  });
}
