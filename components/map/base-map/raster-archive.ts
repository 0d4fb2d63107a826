import { type Coords, type DoneCallback, GridLayer, type GridLayerOptions } from "leaflet";
import { type Header, type PMTiles, TileType } from "pmtiles";

const mediaTypes: Partial<Record<TileType, string>> = {
  [TileType.Png]: "image/png",
  [TileType.Jpeg]: "image/jpeg",
  [TileType.Webp]: "image/webp",
  [TileType.Avif]: "image/avif",
};

/** Pictures out of an archive. */
export class RasterArchive extends GridLayer {
  private readonly type: string | undefined;

  constructor(
    private readonly archive: PMTiles,
    header: Header,
    options: GridLayerOptions,
  ) {
    super({ ...options, className: "map-tiles", minNativeZoom: header.minZoom, maxNativeZoom: header.maxZoom });
    this.type = mediaTypes[header.tileType];
  }

  protected override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const image = document.createElement("img");
    image.alt = "";
    this.archive.getZxy(z, x, y).then(
      // Where the archive has nothing, the built-in base shows.
      (tile) => (tile ? show(image, new Blob([tile.data], { type: this.type }), done) : done(undefined, image)),
      (error: Error) => done(error, image),
    );
    return image;
  }
}

function show(image: HTMLImageElement, picture: Blob, done: DoneCallback): void {
  const url = URL.createObjectURL(picture);
  const end = (error?: Error) => {
    URL.revokeObjectURL(url);
    done(error, image);
  };
  image.onload = () => end();
  image.onerror = () => end(new Error("This tile is no picture."));
  image.src = url;
}
