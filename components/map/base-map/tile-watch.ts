/** One lost tile is a hole; this many in a row, with none in between, is a provider that is away. */
const GIVE_UP_AFTER = 4;

/** Counts what a provider answers. */
export type TileWatch = { arrived(): void; lost(): void; away(): void };

/** Calls back when a provider does not answer, and when it does again; only when that changes. */
export function tileWatch(onFailing: (failing: boolean) => unknown): TileWatch {
  let lost = 0;
  let failing = false;
  const set = (now: boolean) => {
    if (now !== failing) onFailing(now);
    failing = now;
  };
  return {
    arrived() {
      lost = 0;
      set(false);
    },
    lost() {
      lost += 1;
      if (lost >= GIVE_UP_AFTER) set(true);
    },
    away: () => set(true),
  };
}
