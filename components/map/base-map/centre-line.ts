/** Points along each bank; enough for a name to follow the bends. */
const SAMPLES = 96;

/**
 * The line down the middle of a long shape (a river), from a ring x, y, x, y …: the ring is cut at the
 * two ends that lie farthest apart, and the middle runs between its two banks.
 */
export function centreLine(ring: Float64Array): Float64Array {
  const points = pairs(ring);
  const [a, b] = farthest(points);
  const left = resample([...points.slice(a, b + 1)]);
  const right = resample([...points.slice(b), ...points.slice(0, a + 1)].reverse());
  const middle = new Float64Array(left.length * 2);
  left.forEach(([x, y], index) => {
    const [rx, ry] = right[index] ?? [x, y];
    middle.set([(x + rx) / 2, (y + ry) / 2], index * 2);
  });
  return middle;
}

type Pair = readonly [number, number];

function pairs(ring: Float64Array): Pair[] {
  const points: Pair[] = [];
  for (let i = 0; i < ring.length; i += 2) points.push([ring[i] ?? 0, ring[i + 1] ?? 0]);
  const [first] = points;
  const last = points.at(-1);
  if (points.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]) points.pop();
  return points;
}

function farthest(points: readonly Pair[]): [number, number] {
  let found: [number, number] = [0, 0];
  let distance = -1;
  points.forEach(([x, y], i) => {
    for (let j = i + 1; j < points.length; j++) {
      const [ox, oy] = points[j] ?? [x, y];
      const d = (x - ox) ** 2 + (y - oy) ** 2;
      if (d > distance) [found, distance] = [[i, j], d];
    }
  });
  return found;
}

/** The same line in SAMPLES steps of equal length. */
function resample(line: readonly Pair[]): Pair[] {
  const lengths = [0];
  for (let i = 1; i < line.length; i++) {
    const [[x, y], [px, py]] = [line[i] ?? [0, 0], line[i - 1] ?? [0, 0]];
    lengths.push((lengths[i - 1] ?? 0) + Math.hypot(x - px, y - py));
  }
  const total = lengths.at(-1) ?? 0;
  let i = 1;
  return Array.from({ length: SAMPLES + 1 }, (_, step) => {
    const at = (total * step) / SAMPLES;
    while (i < line.length - 1 && (lengths[i] ?? 0) < at) i++;
    const [from, to] = [lengths[i - 1] ?? 0, lengths[i] ?? 0];
    const t = to > from ? (at - from) / (to - from) : 0;
    const [[px, py], [x, y]] = [line[i - 1] ?? [0, 0], line[i] ?? line[0] ?? [0, 0]];
    return [px + (x - px) * t, py + (y - py) * t];
  });
}
