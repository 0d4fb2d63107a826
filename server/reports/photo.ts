import "server-only";
import sharp from "sharp";
import { type Claim, MOST_PHOTO_PIXELS, type PhotoFault, photoFault } from "@/domain/reports/photo";

/** A photo as it is kept: a JPEG that was drawn anew, without anything but its pixels. */
export type KeptPhoto = { content: Uint8Array<ArrayBuffer>; width: number; height: number };

/** Pixels of the longer side: a door plate stays readable. */
const LONGEST_SIDE = 1600;
const QUALITY = 80;

// Beside the requests of everybody else, an image now and then has one thread and keeps nothing.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Draws a photo anew: upright, no larger than needed, and without position, time and device, because nothing of the
 * file but its pixels is read.
 */
export async function keepPhoto(claim: Claim, bytes: Uint8Array): Promise<KeptPhoto | PhotoFault> {
  const fault = photoFault(claim, bytes);
  if (fault) return fault;
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PHOTO_PIXELS, failOn: "error", pages: 1 })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { content: new Uint8Array(data), width: info.width, height: info.height };
  } catch {
    // What cannot be drawn, or unfolds to more pixels than any camera takes, is no photo.
    return "other";
  }
}
