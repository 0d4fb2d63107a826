import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync } from "node:zlib";
import { archiveOf } from "./archive";
import { onePolygonTile } from "./vector-tile";

export type TileServer = {
  port: number;
  /** Path and query of everything that was asked for, with the host. */
  asked: string[];
  /** From now on every connection is cut. */
  away: boolean;
  close(): Promise<void>;
};

export const TIANDITU_KEY = "a-key";

/** By layer of Tianditu; names are transparent. Made once: the tests wait for this process. */
const pictures = new Map([
  ["xyz", picture(230, 225, 210)],
  ["vec_w", picture(235, 230, 215)],
  ["img_w", picture(70, 90, 60)],
  ["cva_w", picture(0, 0, 0, 0)],
  ["cia_w", picture(0, 0, 0, 0)],
]);

/** Tiles as the services give them: XYZ, Tianditu's `DataServer`, and archives that are read in pieces. */
export async function startTileServer(): Promise<TileServer> {
  const archives = new Map([
    ["/raster.pmtiles", archiveOf(picture(200, 220, 190), "png")],
    ["/vector.pmtiles", archiveOf(onePolygonTile("water"), "mvt")],
  ]);
  const tiles: TileServer = { port: 0, asked: [], away: false, close: async () => {} };
  const server = createServer((request, response) => {
    if (tiles.away) return request.socket.destroy();
    tiles.asked.push(`${request.headers.host}${request.url}`);
    const url = new URL(request.url ?? "", "http://tiles");
    const archive = archives.get(url.pathname);
    if (archive) return piece(archive, request, response);
    const tile = pictureAt(url);
    response.writeHead(tile ? 200 : 403, { "Content-Type": "image/png" }).end(tile);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  tiles.port = (server.address() as AddressInfo).port;
  tiles.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return tiles;
}

function pictureAt({ pathname, searchParams }: URL): Buffer | undefined {
  if (/^\/(wgs84|gcj02)\/\d+\/\d+\/\d+\.png$/.test(pathname)) return pictures.get("xyz");
  if (pathname !== "/DataServer" || searchParams.get("tk") !== TIANDITU_KEY) return undefined;
  if (!["x", "y", "l"].every((name) => /^\d+$/.test(searchParams.get(name) ?? ""))) return undefined;
  return pictures.get(searchParams.get("T") ?? "");
}

function piece(archive: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const [, from = "0", to = ""] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  const [start, end] = [Number(from), Math.min(Number(to || archive.length - 1), archive.length - 1)];
  response
    .writeHead(206, {
      "Content-Type": "application/octet-stream",
      "Content-Range": `bytes ${start}-${end}/${archive.length}`,
      "Access-Control-Allow-Origin": "*",
    })
    .end(archive.subarray(start, end + 1));
}

/** A PNG of 256 × 256 pixels in one colour. */
function picture(red: number, green: number, blue: number, alpha = 255): Buffer {
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(256 * 4, Buffer.of(red, green, blue, alpha))]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(256, 0);
  header.writeUInt32BE(256, 4);
  // Eight bits, colour with alpha.
  header.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(256 * row.length, row))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
