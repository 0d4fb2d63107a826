import { varint } from "./vector-tile";

const HEADER = 127;
const MAX_ZOOM = 14;
const types = { mvt: 1, png: 2 };

/** A PMTiles archive (version 3) that has the same tile everywhere, down to zoom 14. Nothing in it is compressed. */
export function archiveOf(tile: Buffer, type: keyof typeof types): Buffer {
  const everywhere = (4 ** (MAX_ZOOM + 1) - 1) / 3;
  // One entry: first tile's number, how many tiles it stands for, length, offset + 1.
  const directory = Buffer.from([1, 0, everywhere, tile.length, 1].flatMap(varint));
  const metadata = Buffer.from("{}");
  const header = Buffer.alloc(HEADER);
  header.write("PMTiles");
  header[7] = 3;
  const at = [HEADER, HEADER + directory.length, 0, HEADER + directory.length + metadata.length];
  const lengths = [directory.length, metadata.length, 0, tile.length];
  at.forEach((offset, index) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + 16 * index);
    header.writeBigUInt64LE(BigInt(lengths[index] ?? 0), 16 + 16 * index);
  });
  // Clustered, no compression inside, none of tiles, type, zooms.
  header.set([1, 1, 1, types[type], 0, MAX_ZOOM], 96);
  [-180, -85, 180, 85].forEach((degrees, index) => {
    header.writeInt32LE(degrees * 1e7, 102 + 4 * index);
  });
  return Buffer.concat([header, directory, metadata, tile]);
}
