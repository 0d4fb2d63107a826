import type { GridLayerOptions, Layer } from "leaflet";
import { PMTiles, type RangeResponse, TileType } from "pmtiles";
import { RasterArchive } from "@/components/map/base-map/raster-archive";
import type { TileWatch } from "@/components/map/base-map/tile-watch";

/** An archive that reports what became of each tile, whoever asks for it. */
class WatchedArchive extends PMTiles {
  constructor(
    url: string,
    private readonly watch: TileWatch,
  ) {
    super(url);
  }

  override async getZxy(z: number, x: number, y: number, signal?: AbortSignal): Promise<RangeResponse | undefined> {
    try {
      const tile = await super.getZxy(z, x, y, signal);
      this.watch.arrived();
      return tile;
    } catch (error) {
      if (!signal?.aborted) this.watch.lost();
      throw error;
    }
  }
}

/**
 * The layer for an archive of tiles (PMTiles), pictures or vectors, as its header says.
 *
 * @throws where the archive does not answer, or is none.
 */
export async function archiveLayer(
  url: string,
  locale: string,
  options: GridLayerOptions,
  watch: TileWatch,
): Promise<Layer> {
  const archive = new WatchedArchive(url, watch);
  const header = await archive.getHeader();
  if (header.tileType !== TileType.Mvt) return new RasterArchive(archive, header, options);
  const { vectorArchive } = await import("@/components/map/base-map/vector-archive");
  return vectorArchive(archive, header, locale, options);
}
