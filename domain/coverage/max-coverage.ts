/** Which of the candidates to take so that together they cover most. */
export type CoverageChoice = {
  /** Indices of the candidates, the one that adds most first. */
  chosen: number[];
  /** How many each adds to those before it. */
  gains: number[];
  total: number;
  /** No choice of as many covers more than this; equal to `total` where the choice is proven best. */
  bound: number;
};

/** Steps of the search before the best so far is answered with a bound: some tenths of a second. */
const BUDGET = 200_000;

type Bits = Uint32Array;

function bitsOf(members: readonly number[], size: number): Bits {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (const member of members) bits[member >>> 5] = (bits[member >>> 5] ?? 0) | (1 << (member & 31));
  return bits;
}

function ones(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** How many of `set` are not yet in `covered`. */
function gainOf(set: Bits, covered: Bits): number {
  let gain = 0;
  for (let word = 0; word < set.length; word++) gain += ones((set[word] ?? 0) & ~(covered[word] ?? 0));
  return gain;
}

const union = (a: Bits, b: Bits): Bits => a.map((word, index) => word | (b[index] ?? 0));

/** Candidates with what each would add, most first; those that add nothing are left out. */
function byGain(sets: readonly Bits[], among: readonly number[], covered: Bits) {
  return among
    .map((index) => ({ index, gain: gainOf(sets[index] as Bits, covered) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || a.index - b.index);
}

/** What `count` of them could add at the very most: the sum of the largest, as if none overlapped. */
const atMost = (sorted: readonly { gain: number }[], from: number, count: number): number =>
  sorted.slice(from, from + count).reduce((sum, { gain }) => sum + gain, 0);

/**
 * Maximum coverage: `count` of the candidates, `sets[i]` being what candidate i covers of `0…size-1`. Exact by branch and
 * bound; where the budget ends first, the answer is at least the greedy one, which covers no less than 1-(1-1/count)^count
 * (more than 1-1/e) of the best, and `bound` says how far the best can be away at most.
 */
export function maxCoverage(
  sets: readonly (readonly number[])[],
  size: number,
  count: number,
  budget = BUDGET,
): CoverageChoice {
  const bits = sets.map((members) => bitsOf(members, size));
  const nothing = bitsOf([], size);
  const greedy = chooseGreedily(bits, nothing, count);
  let best = greedy;
  let steps = 0;

  function search(covered: Bits, total: number, chosen: number[], among: readonly number[]): void {
    if (total > best.total) best = { chosen, total };
    const left = count - chosen.length;
    if (left === 0) return;
    const sorted = byGain(bits, among, covered);
    for (const [place, { index, gain }] of sorted.entries()) {
      if (steps >= budget || total + atMost(sorted, place, left) <= best.total) return;
      steps += 1;
      const rest = sorted.slice(place + 1).map((each) => each.index);
      search(union(covered, bits[index] as Bits), total + gain, [...chosen, index], rest);
    }
  }

  search(nothing, 0, [], [...bits.keys()]);
  const isProven = steps < budget;
  return {
    ...inOrder(bits, nothing, best.chosen),
    bound: isProven ? best.total : boundOf(bits, nothing, greedy, count),
  };
}

function chooseGreedily(bits: readonly Bits[], nothing: Bits, count: number): { chosen: number[]; total: number } {
  let covered = nothing;
  let total = 0;
  const chosen: number[] = [];
  while (chosen.length < count) {
    const [next] = byGain(bits, [...bits.keys()], covered);
    if (!next) break;
    chosen.push(next.index);
    total += next.gain;
    covered = union(covered, bits[next.index] as Bits);
  }
  return { chosen, total };
}

/** For any choice S, nothing beats f(S) plus the `count` largest gains over it; the least over the greedy prefixes. */
function boundOf(bits: readonly Bits[], nothing: Bits, greedy: { chosen: number[] }, count: number): number {
  let covered = nothing;
  let total = 0;
  let bound = Number.POSITIVE_INFINITY;
  for (const index of [...greedy.chosen, null]) {
    bound = Math.min(bound, total + atMost(byGain(bits, [...bits.keys()], covered), 0, count));
    if (index === null) break;
    total += gainOf(bits[index] as Bits, covered);
    covered = union(covered, bits[index] as Bits);
  }
  return bound;
}

/** The chosen, the one that adds most first. */
function inOrder(bits: readonly Bits[], nothing: Bits, chosen: readonly number[]): Omit<CoverageChoice, "bound"> {
  let covered = nothing;
  let rest = [...chosen];
  const ordered: number[] = [];
  const gains: number[] = [];
  while (rest.length > 0) {
    const [next] = byGain(bits, rest, covered);
    if (!next) break;
    ordered.push(next.index);
    gains.push(next.gain);
    covered = union(covered, bits[next.index] as Bits);
    rest = rest.filter((index) => index !== next.index);
  }
  return { chosen: ordered, gains, total: gains.reduce((sum, gain) => sum + gain, 0) };
}
