const EXTENT = 4096;

/** A number as Protocol Buffers and PMTiles write it: seven bits at a time, the low ones first. */
export function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const number = (field: number, value: number): number[] => [...varint(field * 8), ...varint(value)];
const bytes = (field: number, value: Iterable<number>): number[] => {
  const all = [...value];
  return [...varint(field * 8 + 2), ...varint(all.length), ...all];
};

/** A vector tile (MVT 2) with one layer, whose one polygon covers the left half. */
export function onePolygonTile(layer: string): Buffer {
  // MoveTo once, LineTo three times, ClosePath; clockwise on the screen.
  const half = EXTENT / 2;
  const geometry = [9, 0, 0, 26, ...[half, 0, 0, EXTENT, -half, 0].map(zigzag), 15];
  const feature = [...number(3, 3), ...bytes(4, geometry.flatMap(varint))];
  return Buffer.from(
    bytes(3, [...number(15, 2), ...bytes(1, Buffer.from(layer)), ...bytes(2, feature), ...number(5, EXTENT)]),
  );
}
