import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { keepPhoto } from "@/server/reports/photo";

const square = (width: number, height = width) =>
  sharp({ create: { width, height, channels: 3, background: "#3a7" }, limitInputPixels: false });
const jpegClaim = { name: "door.jpg", type: "image/jpeg", size: 1 };
const pngClaim = { name: "door.png", type: "image/png", size: 1 };

/** Where a telephone says it was; EXIF as cameras write it. */
const exif = {
  IFD0: { Make: "Telephone", Model: "X1" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "28/1 41/1 46/1", GPSLongitudeRef: "E", GPSLongitude: "115/1 50/1 37/1" },
};

describe("a photo that a resident sends", () => {
  it("loses its position, its device and its time, and keeps its picture", async () => {
    const bytes = await square(400, 300).withExif(exif).jpeg().toBuffer();
    expect((await sharp(bytes).metadata()).exif?.includes("Telephone")).toBe(true);
    const kept = await keepPhoto(jpegClaim, bytes);
    if (typeof kept === "string") throw new Error(kept);
    const metadata = await sharp(kept.content).metadata();
    expect(metadata).toMatchObject({ format: "jpeg", width: 400, height: 300 });
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from(kept.content).includes("Telephone")).toBe(false);
  });

  it("stands upright, as the telephone was held", async () => {
    const bytes = await square(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await keepPhoto(jpegClaim, bytes)).toMatchObject({ width: 30, height: 40 });
  });

  it("is drawn anew: what is hidden behind its end is gone", async () => {
    const bytes = Buffer.concat([await square(50).jpeg().toBuffer(), Buffer.from("<script>alert(1)</script>")]);
    const kept = await keepPhoto(jpegClaim, bytes);
    if (typeof kept === "string") throw new Error(kept);
    expect(Buffer.from(kept.content).includes("<script>")).toBe(false);
  });

  it("is made smaller, whatever it was, and becomes a JPEG", async () => {
    const png = await square(3000, 1000).png().toBuffer();
    expect(await keepPhoto(pngClaim, png)).toMatchObject({ width: 1600, height: 533 });
    const webp = await square(20).webp().toBuffer();
    expect(await keepPhoto({ name: "a.webp", type: "image/webp", size: 1 }, webp)).toMatchObject({ width: 20 });
  });

  it.each([
    ["a PNG named .jpg", async () => [jpegClaim, await square(20).png().toBuffer()] as const, "other"],
    [
      "a PNG with a JPEG's name alone",
      async () => [{ ...pngClaim, name: "a.jpg" }, await square(20).png().toBuffer()],
      "other",
    ],
    [
      "no image behind a JPEG's first bytes",
      async () => [jpegClaim, Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3])],
      "other",
    ],
    [
      "an image that breaks off",
      async () => [jpegClaim, (await square(900).jpeg().toBuffer()).subarray(0, 900)],
      "other",
    ],
    ["a web page", async () => [jpegClaim, Buffer.from("<html></html>")], "other"],
    ["more than five megabytes", async () => [jpegClaim, Buffer.alloc(5 * 1024 * 1024 + 1, 0xff)], "too-large"],
  ] as [string, () => Promise<readonly [typeof jpegClaim, Buffer]>, string][])(
    "is refused: %s",
    async (_, make, fault) => {
      const [claim, bytes] = await make();
      expect(await keepPhoto(claim, bytes)).toBe(fault);
    },
  );

  it("is refused when a few bytes unfold to more pixels than any camera takes", async () => {
    const bomb = await square(8000, 7600).png({ compressionLevel: 6 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await keepPhoto(pngClaim, bomb)).toBe("other");
  }, 30_000);
});
